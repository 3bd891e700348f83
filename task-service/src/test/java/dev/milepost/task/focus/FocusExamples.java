package dev.milepost.task.focus;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Focus sessions for tests, begun on 2026-03-02 at seven in the evening.
public final class FocusExamples {

    public static final Instant START = Instant.parse("2026-03-02T19:00:00Z");

    private FocusExamples() {}

    public static Instant minute(int number) {
        return START.plusSeconds(60L * number);
    }

    public static FocusDetails details(@Nullable UUID task, @Nullable UUID goal) {
        return new FocusDetails(
                new FocusSessionId(UuidV7.next()),
                new UserId(UuidV7.next()),
                task,
                goal,
                25,
                5,
                START,
                0,
                START,
                1);
    }

    public static FocusSession.Open running() {
        return new FocusSession.Open(details(UuidV7.next(), null), START);
    }

    /// After ten minutes.
    public static FocusSession.Open paused() {
        return (FocusSession.Open) running().pause(minute(10)).state();
    }
}
