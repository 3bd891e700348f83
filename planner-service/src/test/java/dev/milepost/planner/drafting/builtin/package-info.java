@NullMarked
package dev.milepost.planner.drafting.builtin;

import org.jspecify.annotations.NullMarked;
