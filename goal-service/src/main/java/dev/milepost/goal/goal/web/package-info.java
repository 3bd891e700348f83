/// The HTTP side of goals.
@NullMarked
package dev.milepost.goal.goal.web;

import org.jspecify.annotations.NullMarked;
