/// The HTTP side of roadmaps.
@NullMarked
package dev.milepost.goal.roadmap.web;

import org.jspecify.annotations.NullMarked;
