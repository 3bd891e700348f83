/// Roadmaps in PostgreSQL, and the progress that is counted from them.
@NullMarked
package dev.milepost.goal.roadmap.persistence;

import org.jspecify.annotations.NullMarked;
