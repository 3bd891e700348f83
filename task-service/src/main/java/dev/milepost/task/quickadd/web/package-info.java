/// Quick add over HTTP.
@NullMarked
package dev.milepost.task.quickadd.web;

import org.jspecify.annotations.NullMarked;
