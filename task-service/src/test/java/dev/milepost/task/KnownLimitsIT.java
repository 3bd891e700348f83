package dev.milepost.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.limit.KnownLimits;
import dev.milepost.task.limit.Limits;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@DisplayName("TASK-8: limits are those that credit-service told last")
class KnownLimitsIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired KnownLimits limits;
    TaskStory story;

    @BeforeEach
    void somebody() {
        story = TaskStory.of(http, events);
    }

    @Test
    void theTierOfTheTokenHoldsUntilThen() {
        assertThat(known()).isEqualTo(Limits.ofTier("pro"));
    }

    @Test
    void theLatestFactHoldsHoweverLateAnOlderOneComes() {
        told(3, 65);
        assertThat(known()).isEqualTo(new Limits(65, 10, 20, 5_000, 1_000, null));
        told(2, 50);
        assertThat(known()).isEqualTo(new Limits(65, 10, 20, 5_000, 1_000, null));
        told(4, null);
        assertThat(known()).isEqualTo(new Limits(null, 10, 20, 5_000, 1_000, null));
    }

    private @Nullable Limits known() {
        return limits.of(new CurrentUser(story.user(), "", "", ZoneOffset.UTC, "pro")).block();
    }

    private void told(int version, @Nullable Integer activeTasks) {
        Map<String, @Nullable Integer> allowed = new HashMap<>();
        allowed.put("active_tasks", activeTasks);
        allowed.put("due_days_ahead", null);
        story.allowed(version, allowed);
    }
}
