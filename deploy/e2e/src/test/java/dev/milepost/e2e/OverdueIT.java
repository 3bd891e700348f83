package dev.milepost.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("TASK-4, PLAN-3: days go by and nothing is done")
class OverdueIT {

    private static final Map<String, String> TWO_DAYS_LATER =
            Map.of("MILEPOST_CLOCK_OFFSET", "P2D", "MILEPOST_TASKS_OVERDUE_EVERY", "1s");

    private final Suite suite;

    OverdueIT(Suite suite) {
        this.suite = suite;
    }

    @AfterEach
    void backToToday() {
        suite.restart(Service.TASK, Map.of());
        suite.restart(Service.PLANNER, Map.of());
    }

    @Test
    void whatIsOverdueFindsAnotherDay() {
        Journey journey = Journey.planned(suite);
        List<String> missed = journey.firstOpen(1);
        suite.restart(Service.TASK, TWO_DAYS_LATER);
        suite.restart(Service.PLANNER, TWO_DAYS_LATER);

        JsonNode goal = journey.awaitPlan(2);

        assertThat(goal.at("/plan/trigger").asString()).isEqualTo("TASK_OVERDUE");
        LocalDate then = Journey.today().plusDays(2);
        assertThat(journey.open())
                .isNotEmpty()
                .allSatisfy(task ->
                        assertThat(LocalDate.parse(task.get("due_date").asString()))
                                .isAfterOrEqualTo(then));
        await().atMost(Journey.PATIENCE)
                .until(() ->
                        !journey.task(missed.getFirst())
                                .get("status")
                                .asString()
                                .equals("OVERDUE"));
        assertThat(journey.task(missed.getFirst()).get("original_planned_date").asString())
                .isEqualTo(Journey.today().toString());
    }
}
