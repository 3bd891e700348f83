/// How the facts of goals and tasks reach the planner, and in what shape its own leave.
@NullMarked
package dev.milepost.planner.revision.messaging;

import org.jspecify.annotations.NullMarked;
