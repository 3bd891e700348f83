/// Makes plans for goals and keeps them true: plans as such (`plan`), how a plan is thought up (`drafting`), and when a
/// goal gets a new one (`revision`).
@NullMarked
package dev.milepost.planner;

import org.jspecify.annotations.NullMarked;
