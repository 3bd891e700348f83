/// What roadmaps hear of plans and tasks on `milepost.tasks`.
@NullMarked
package dev.milepost.goal.roadmap.messaging;

import org.jspecify.annotations.NullMarked;
