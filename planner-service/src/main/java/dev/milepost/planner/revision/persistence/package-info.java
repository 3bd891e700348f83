/// The planner's tables.
@NullMarked
package dev.milepost.planner.revision.persistence;

import org.jspecify.annotations.NullMarked;
