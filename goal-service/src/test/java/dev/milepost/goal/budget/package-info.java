@NullMarked
package dev.milepost.goal.budget;

import org.jspecify.annotations.NullMarked;
