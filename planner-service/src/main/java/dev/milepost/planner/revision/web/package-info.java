/// How plans came about, for their owner.
@NullMarked
package dev.milepost.planner.revision.web;

import org.jspecify.annotations.NullMarked;
