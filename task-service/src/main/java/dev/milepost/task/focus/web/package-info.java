/// Focus sessions over HTTP.
@NullMarked
package dev.milepost.task.focus.web;

import org.jspecify.annotations.NullMarked;
