/// Drafts plans with a language model behind any OpenAI-compatible chat-completions API. What the model answers is
/// hostile input: bounded, parsed by schema, repaired, checked, and never executed.
@NullMarked
package dev.milepost.planner.drafting.llm;

import org.jspecify.annotations.NullMarked;
