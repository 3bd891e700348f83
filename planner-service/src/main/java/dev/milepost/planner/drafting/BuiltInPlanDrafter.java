package dev.milepost.planner.drafting;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Plans by rule: always there, free, and the same for the same ground.
public final class BuiltInPlanDrafter implements PlanDrafter {

    private final BuiltInPlanner planner;

    public BuiltInPlanDrafter(BuiltInPlanner planner) {
        this.planner = planner;
    }

    @Override
    public Mono<Drafted> draft(DraftRequest request) {
        return draft(request, Authorship.builtIn(Hindrance.NOT_CONFIGURED.reason()));
    }

    /// Plans in place of a model, saying so. Planning a long goal takes time, which event loops do not have.
    public Mono<Drafted> draft(DraftRequest request, Authorship authorship) {
        return Mono.fromCallable(() -> planner.plan(request.ground(), UuidV7::next))
                .subscribeOn(Schedulers.parallel())
                .map(plan -> new Drafted(plan, authorship));
    }

    @Override
    public Mono<Void> used(Drafted drafted) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> unused(Drafted drafted) {
        return Mono.empty();
    }
}
