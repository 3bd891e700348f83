package dev.milepost.planner.drafting;

import reactor.core.publisher.Mono;

/// Whoever wants to see the weeks of a plan while a model makes them.
public interface WeekSketches {

    /// Tells of a week. When the model is asked again, its weeks come again and take the place of those before.
    Mono<Void> tell(DraftRequest request, WeekSketch week);
}
