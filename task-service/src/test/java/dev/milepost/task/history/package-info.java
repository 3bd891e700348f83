@NullMarked
package dev.milepost.task.history;

import org.jspecify.annotations.NullMarked;
