package dev.milepost.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.task.OverdueSweep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-4: overdue at the user's midnight")
class OverdueIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired OverdueSweep sweep;
    @Autowired TestClock clock;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Kiritimati", // the first to have a new day
                "Pacific/Pago_Pago", // the last
                "Europe/Berlin", // one hour is missing on the day
                "America/Santiago", // midnight itself is missing on some days
                "Asia/Kathmandu"
            })
    void isTheMomentWhenTheDayEndsThere(String zoneName) {
        ZoneId zone = ZoneId.of(zoneName);
        LocalDate day = LocalDate.parse("2027-03-28");
        ZonedDateTime midnight = day.plusDays(1).atStartOfDay(zone);
        TaskStory there = TaskStory.of(http, events, zone, day);
        there.registered();
        UUID task = there.planned(2).task(0);
        at(midnight.minusSeconds(10).toInstant());
        assertThat(statusOf(there, task)).isEqualTo("PENDING");
        at(midnight.plusSeconds(1).toInstant());
        assertThat(statusOf(there, task)).isEqualTo("OVERDUE");
        JsonNode fact = events.awaitPublished("TaskOverdue", task).payload();
        assertThat(fact.get("due_date").asString()).isEqualTo(day.toString());
        assertThat(fact.get("version").asInt()).isEqualTo(2);
    }

    @Test
    void whoHasNoKnownTimeZoneLivesInUtc() {
        UUID task = user.planned(1).task(0);
        at(user.day(1).atTime(LocalTime.MIN).toInstant(java.time.ZoneOffset.UTC).plusSeconds(1));
        assertThat(statusOf(user, task)).isEqualTo("OVERDUE");
    }

    @Test
    void isToldOnceHoweverManySweepsRun() {
        UUID task = user.planned(1).task(0);
        clock.set(user.day(3).atStartOfDay(ZoneId.of("UTC")).toInstant());
        Flux.merge(Stream.generate(sweep::run).limit(8).toList()).blockLast();
        sweep.run().block();
        events.awaitPublished("TaskOverdue", task);
        user.changed(task, "{\"status\": \"completed\"}");
        events.awaitPublished("TaskCompleted", task);
        assertThat(events.publishedOf("TaskOverdue", task)).hasSize(1);
    }

    @Test
    void closedTasksAndTasksOfGoalsAtRestAreLeftAlone() {
        TaskStory.Planned plan = user.planned(2);
        user.changed(plan.task(0), "{\"status\": \"completed\"}");
        UUID paused = rest("GoalPaused");
        UUID completed = rest("GoalCompleted");
        UUID archived = rest("GoalArchived");
        at(user.day(1).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(1));
        assertThat(statusOf(user, plan.task(0))).isEqualTo("COMPLETED");
        assertThat(statusOf(user, plan.task(1))).isEqualTo("PENDING");
        assertThat(statusOf(user, paused)).isEqualTo("PENDING");
        assertThat(statusOf(user, completed)).isEqualTo("PENDING");
        assertThat(statusOf(user, archived)).isEqualTo("PENDING");
    }

    @Test
    void aResumedGoalsTasksAreLookedAtAgain() {
        TaskStory.Planned plan = user.planned(1);
        user.goalFact("GoalPaused", plan.goal(), 2, Map.of());
        user.goalFact("GoalResumed", plan.goal(), 3, Map.of());
        at(user.day(1).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(1));
        assertThat(statusOf(user, plan.task(0))).isEqualTo("OVERDUE");
    }

    @Test
    void anOverdueTaskThatIsMovedIsPendingAgain() {
        UUID task = user.planned(1).task(0);
        at(user.day(1).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(1));
        JsonNode moved = user.changed(task, "{\"due_date\": \"" + user.day(4) + "\"}");
        assertThat(moved.get("status").asString()).isEqualTo("PENDING");
        assertThat(
                        events.awaitPublished("TaskRescheduled", task)
                                .payload()
                                .get("status")
                                .asString())
                .isEqualTo("PENDING");
    }

    private UUID rest(String fact) {
        TaskStory.Planned plan = user.planned(1);
        user.goalFact(fact, plan.goal(), 2, Map.of());
        return plan.task(0);
    }

    private void at(Instant moment) {
        clock.set(moment);
        sweep.run().block();
    }

    private static String statusOf(TaskStory user, UUID task) {
        return user.seen(task).get("status").asString();
    }
}
