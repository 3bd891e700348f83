/// The one source of the current time.
@NullMarked
package dev.milepost.kit.time;

import org.jspecify.annotations.NullMarked;
