@NullMarked
package dev.milepost.task.focus;

import org.jspecify.annotations.NullMarked;
