/// Series over HTTP.
@NullMarked
package dev.milepost.task.series.web;

import org.jspecify.annotations.NullMarked;
