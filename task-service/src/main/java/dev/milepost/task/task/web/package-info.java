/// Tasks over HTTP.
@NullMarked
package dev.milepost.task.task.web;

import org.jspecify.annotations.NullMarked;
