/// Recovery over HTTP.
@NullMarked
package dev.milepost.task.recovery.web;

import org.jspecify.annotations.NullMarked;
