@NullMarked
package dev.milepost.task;

import org.jspecify.annotations.NullMarked;
