package dev.milepost.task.task;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/// Counts what users do with tasks: `milepost.tasks.changed` by `change`.
@Component
public class TaskMetrics {

    private final MeterRegistry meters;

    TaskMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(List<TaskEvent> events) {
        events.forEach(this::count);
    }

    private void count(TaskEvent event) {
        meters.counter("milepost.tasks.changed", "change", event.getClass().getSimpleName())
                .increment();
    }
}
