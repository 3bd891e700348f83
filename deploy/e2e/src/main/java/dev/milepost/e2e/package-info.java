/// People who use Milepost over HTTP, for the tests and the measurements.
@NullMarked
package dev.milepost.e2e;

import org.jspecify.annotations.NullMarked;
