/// Thinks up plans: by a model when there is one, credits for it and a usable answer (`llm`), else by rules (`builtin`).
/// Pays for the model through credit-service (`credit`): the one synchronous call between services, because a model call
/// must not start before its credits are set aside. Owns no tables, publishes and hears nothing.
@NullMarked
package dev.milepost.planner.drafting;

import org.jspecify.annotations.NullMarked;
