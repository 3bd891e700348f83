@NullMarked
package dev.milepost.planner.drafting.credit;

import org.jspecify.annotations.NullMarked;
