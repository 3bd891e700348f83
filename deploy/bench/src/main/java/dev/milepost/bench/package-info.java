/// Measurements of the suite, printed as numbers and as ratios within one run. None of them is a test: machines differ.
@NullMarked
package dev.milepost.bench;

import org.jspecify.annotations.NullMarked;
