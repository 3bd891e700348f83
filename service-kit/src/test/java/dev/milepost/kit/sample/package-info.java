/// A small service that the kit is tried on.
@NullMarked
package dev.milepost.kit.sample;

import org.jspecify.annotations.NullMarked;
