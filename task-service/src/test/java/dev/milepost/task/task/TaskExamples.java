package dev.milepost.task.task;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;

/// Tasks for tests, due on 2026-03-04.
public final class TaskExamples {

    public static final LocalDate DUE = LocalDate.parse("2026-03-04");
    public static final Instant NOW = Instant.parse("2026-03-02T19:00:00Z");

    private TaskExamples() {}

    public static TaskReference reference() {
        return new TaskReference(
                new TaskId(UuidV7.next()),
                new UserId(UuidV7.next()),
                UuidV7.next(),
                new TaskText("Run a script", "Save it and run it."),
                DUE,
                60,
                1,
                false,
                false);
    }

    static Task.Open open(TaskStatus status) {
        return new Task.Open(reference(), status);
    }
}
