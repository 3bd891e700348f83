package dev.milepost.planner.revision;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// What an operator sees of planning: how many plans from whom, how long they take, how many wait.
@Component
class PlanMetrics {

    private final MeterRegistry meters;
    private final AtomicLong waiting;

    PlanMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.waiting = meters.gauge("milepost.plan.requests.waiting", new AtomicLong());
    }

    void made(NewPlan plan, boolean saved) {
        String source = plan.authorship().source().name();
        RunOutcome outcome = plan.needsReview() ? RunOutcome.PROPOSED : RunOutcome.PUBLISHED;
        count(source, saved ? outcome : RunOutcome.OUTDATED);
        meters.timer("milepost.plan.drafting", "source", source).record(plan.latency());
    }

    void failed(FailedPlan failed) {
        count("NONE", RunOutcome.FAILED);
        meters.counter("milepost.plan.failures", "code", failed.code().name()).increment();
    }

    void waiting(long requests) {
        waiting.set(requests);
    }

    private void count(String source, RunOutcome outcome) {
        meters.counter("milepost.plan.runs", "source", source, "outcome", outcome.name())
                .increment();
    }
}
