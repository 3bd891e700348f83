@NullMarked
package dev.milepost.planner.revision.messaging;

import org.jspecify.annotations.NullMarked;
