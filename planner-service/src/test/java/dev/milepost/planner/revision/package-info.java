@NullMarked
package dev.milepost.planner.revision;

import org.jspecify.annotations.NullMarked;
