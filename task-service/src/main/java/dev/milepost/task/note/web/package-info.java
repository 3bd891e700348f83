/// Notes over HTTP.
@NullMarked
package dev.milepost.task.note.web;

import org.jspecify.annotations.NullMarked;
