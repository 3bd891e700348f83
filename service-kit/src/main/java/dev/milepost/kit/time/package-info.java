/// The one source of the current time, and what is done again and again as it passes.
@NullMarked
package dev.milepost.kit.time;

import org.jspecify.annotations.NullMarked;
