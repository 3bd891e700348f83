package dev.milepost.task.task;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tasks for tests, due on 2026-03-04.
public final class TaskExamples {

    public static final LocalDate DUE = LocalDate.parse("2026-03-04");
    public static final Instant NOW = Instant.parse("2026-03-02T19:00:00Z");

    private TaskExamples() {}

    /// A task of a plan.
    public static TaskDetails details() {
        return details(
                TaskOrigin.PLAN,
                Due.on(DUE),
                UuidV7.next(),
                new PlanPlace("PRACTICE", "First programs", DUE, 3, 1, 3, 1));
    }

    /// A task of its user's own.
    public static TaskDetails ownDetails(@Nullable Due due) {
        return details(TaskOrigin.USER, due, null, null);
    }

    private static TaskDetails details(
            TaskOrigin origin, @Nullable Due due, @Nullable UUID goal, @Nullable PlanPlace place) {
        return new TaskDetails(
                new TaskId(UuidV7.next()),
                new UserId(UuidV7.next()),
                origin,
                new TaskFields(
                        "Run a script",
                        "Save it and run it.",
                        Priority.MEDIUM,
                        List.of("python"),
                        60,
                        due,
                        goal,
                        false),
                place,
                TaskMarks.NONE,
                TaskTally.NONE,
                1,
                NOW,
                NOW);
    }

    public static Task.Open open(TaskStatus status) {
        return new Task.Open(details(), status);
    }

    public static Task.Open own(@Nullable Due due) {
        return new Task.Open(ownDetails(due), TaskStatus.PENDING);
    }
}
