package dev.milepost.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("TASK-8: limits are those that credit-service told last")
class KnownLimitsIT {

    private final CurrentUser user =
            new CurrentUser(new UserId(UuidV7.next()), "", "", ZoneOffset.UTC, "pro");

    @Autowired Events events;
    @Autowired KnownLimits limits;

    @Test
    void theTierOfTheTokenHoldsUntilThen() {
        assertThat(limits.of(user).block()).isEqualTo(Limits.ofTier("pro"));
    }

    @Test
    void theLatestFactHoldsHoweverLateAnOlderOneComes() {
        told(3, 65);
        assertThat(limits.of(user).block()).isEqualTo(new Limits(65, 10, 20, 5_000, 1_000, null));
        told(2, 50);
        assertThat(limits.of(user).block()).isEqualTo(new Limits(65, 10, 20, 5_000, 1_000, null));
        told(4, null);
        assertThat(limits.of(user).block()).isEqualTo(new Limits(null, 10, 20, 5_000, 1_000, null));
    }

    private void told(int version, @Nullable Integer activeTasks) {
        Map<String, @Nullable Object> allowed = new HashMap<>(); // an immutable one takes no null
        allowed.put("active_tasks", activeTasks);
        allowed.put("subtasks_per_task", 10);
        allowed.put("notes", 20);
        allowed.put("note_characters", 5_000);
        allowed.put("description_characters", 1_000);
        allowed.put("due_days_ahead", null);
        events.awaitHandled(
                events.publish(
                        "credit",
                        "LimitsChanged",
                        user.id(),
                        user.id().value(),
                        Contracts.example(
                                "credit",
                                "LimitsChanged",
                                Map.of("version", version, "limits", allowed))));
    }
}
