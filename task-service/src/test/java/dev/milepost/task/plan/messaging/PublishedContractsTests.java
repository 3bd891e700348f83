package dev.milepost.task.plan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.task.plan.AppliedPlan;
import dev.milepost.task.plan.Causes;
import dev.milepost.task.plan.GoalTask;
import dev.milepost.task.plan.NewPlan;
import dev.milepost.task.plan.PlanMark;
import dev.milepost.task.plan.TaskChange;
import dev.milepost.task.plan.TaskContent;
import dev.milepost.task.task.TaskStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Applied plans are told as their contract says")
class PublishedContractsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void theTasksAreToldInTheirOrderWithWhatThePlanDid() {
        GoalTask done =
                task(2, 1, TaskStatus.COMPLETED, new PlanMark(TaskChange.ADDED, null, null));
        GoalTask moved =
                task(
                        1,
                        2,
                        TaskStatus.PENDING,
                        new PlanMark(TaskChange.MOVED, DAY.minusDays(2), "Room."));
        GoalTask gone =
                task(
                        3,
                        2,
                        TaskStatus.SKIPPED,
                        new PlanMark(TaskChange.DROPPED, null, "No longer."));
        AppliedPlan applied =
                new AppliedPlan(
                        plan(),
                        List.of(done, moved, gone),
                        List.of(moved, gone),
                        List.of(),
                        Set.of());

        JsonNode fact = Contracts.assertWrites("task", published(applied));

        assertThat(fact.get("tasks").valueStream().map(task -> task.get("order_in_goal").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(fact.get("tasks").valueStream().map(task -> task.get("change").asString()))
                .as("what an earlier plan did to a task that is done is no news")
                .containsExactly("MOVED", "KEPT", "DROPPED");
        assertThat(fact.get("changes").toString())
                .isEqualTo("{\"kept\":0,\"moved\":1,\"added\":0,\"dropped\":1}");
    }

    private static Record published(AppliedPlan applied) {
        return new PublishedPlans(Clock.fixed(NOW, ZoneOffset.UTC)).of(applied).payload();
    }

    private static NewPlan plan() {
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                new UserId(UuidV7.next()),
                2,
                new NewPlan.Origin(
                        "BUILT_IN",
                        null,
                        "TASK_SKIPPED",
                        "One task was skipped.",
                        null,
                        Causes.UNKNOWN),
                DAY,
                DAY.plusDays(89),
                List.of(),
                Map.of(),
                NOW);
    }

    private static GoalTask task(int order, int planNumber, TaskStatus status, PlanMark mark) {
        return new GoalTask(
                new TaskContent(
                        UuidV7.next(),
                        order,
                        1,
                        1,
                        "Foundations",
                        "LEARN",
                        "Run a script",
                        "Save it and run it.",
                        60),
                status,
                DAY,
                DAY,
                planNumber,
                mark,
                false,
                false,
                status == TaskStatus.SKIPPED ? "No longer." : null,
                status == TaskStatus.COMPLETED ? NOW : null,
                3);
    }
}
