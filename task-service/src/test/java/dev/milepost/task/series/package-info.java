@NullMarked
package dev.milepost.task.series;

import org.jspecify.annotations.NullMarked;
