/// Explanations over HTTP.
@NullMarked
package dev.milepost.task.history.web;

import org.jspecify.annotations.NullMarked;
