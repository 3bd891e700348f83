@NullMarked
package dev.milepost.planner.plan;

import org.jspecify.annotations.NullMarked;
