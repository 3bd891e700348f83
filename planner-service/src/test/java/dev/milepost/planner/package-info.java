/// Stories of goals whose plans are made and repaired, through the real database and the real broker.
@NullMarked
package dev.milepost.planner;

import org.jspecify.annotations.NullMarked;
