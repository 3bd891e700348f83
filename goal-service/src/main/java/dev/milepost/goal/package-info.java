/// Goals, their roadmap and their progress: `goal` holds what a user wants and in which state it is, `roadmap` the tasks
/// that lead there. The roadmap knows the goal; the goal does not know the roadmap.
@NullMarked
package dev.milepost.goal;

import org.jspecify.annotations.NullMarked;
