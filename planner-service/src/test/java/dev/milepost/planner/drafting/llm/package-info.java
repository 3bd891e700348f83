@NullMarked
package dev.milepost.planner.drafting.llm;

import org.jspecify.annotations.NullMarked;
