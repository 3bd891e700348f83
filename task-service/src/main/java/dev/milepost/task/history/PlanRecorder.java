package dev.milepost.task.history;

import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.PlanChronicle;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Puts what plans do to tasks on record, and counts by which rules they do it.
@Component
class PlanRecorder implements PlanChronicle {

    private final TaskHistory history;
    private final Clock clock;
    private final MeterRegistry meters;

    PlanRecorder(TaskHistory history, Clock clock, MeterRegistry meters) {
        this.history = history;
        this.clock = clock;
        this.meters = meters;
    }

    @Override
    public Mono<Void> note(AppliedPlan applied) {
        Instant now = clock.instant();
        List<Step> steps = StepsOfPlan.of(applied, now);
        return history.add(applied.plan(), now)
                .then(history.add(steps))
                .doOnSuccess(_ -> steps.forEach(this::count));
    }

    private void count(Step step) {
        meters.counter(
                        "milepost.tasks.planned",
                        "what",
                        step.what().name(),
                        "rule",
                        Objects.requireNonNullElse(step.rule(), "NONE"))
                .increment();
    }
}
