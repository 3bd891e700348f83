/// Notices as server-sent events.
@NullMarked
package dev.milepost.goal.live.web;

import org.jspecify.annotations.NullMarked;
