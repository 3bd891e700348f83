/// Subtasks over HTTP.
@NullMarked
package dev.milepost.task.subtask.web;

import org.jspecify.annotations.NullMarked;
