package dev.milepost.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.deploy.local.Service;
import dev.milepost.deploy.local.Suite;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EndToEnd
@DisplayName("What the story does when its neighbours fail")
class FaultsIT {

    private final Suite suite;

    FaultsIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    @DisplayName(
            "While the broker is down people go on; what they did follows later, even after a kill -9")
    void aServiceKilledBetweenCommitAndPublishLosesNothing() {
        Journey planned = Journey.planned(suite);
        suite.stopKafka();
        Journey begun;
        try {
            begun =
                    new Journey(
                            planned.person(),
                            planned.person()
                                    .setGoal(
                                            "{\"name\": \"Learn Rust\", \"duration_days\": 30, \"time_per_day_hours\": 1}"));
            assertThat(begun.shown().get("status").asString()).isEqualTo("PLANNING");
            planned.complete(planned.firstOpen(1).getFirst());
            suite.kill9(Service.GOAL);
            suite.kill9(Service.TASK);
        } finally {
            suite.startKafka();
            suite.start(Service.GOAL, Map.of());
            suite.start(Service.TASK, Map.of());
        }
        begun.awaitPlan(1);
        planned.awaitGoal(goal -> goal.get("tasks_completed").asInt() == 1);
    }

    @Test
    @DisplayName(
            "While the database is down everybody is told so, and it goes on by itself afterwards")
    void theDatabaseComesBack() {
        Journey journey = Journey.planned(suite);
        suite.stopPostgres();
        try {
            JsonNode problem =
                    journey.person()
                            .get("/api/v1/goals/" + journey.goal())
                            .expectProblem(503, "SERVICE_UNAVAILABLE");
            assertThat(problem.get("request_id").asString()).isNotBlank();
            await().atMost(Journey.PATIENCE).until(() -> !suite.isReady(Service.GOAL));
        } finally {
            suite.startPostgres();
        }
        await().atMost(Journey.PATIENCE)
                .until(() -> Stream.of(Service.values()).allMatch(suite::isReady));
        journey.firstOpen(3).forEach(journey::skip);
        journey.awaitPlan(2);
    }

    @Test
    @DisplayName("Poison goes to the dead letters with its reason and blocks nobody")
    void poisonIsPutAside() {
        UUID poison = UUID.randomUUID();
        try (Topics topics = new Topics(suite.brokers())) {
            topics.publish("milepost.goals", poison, "GoalCreated", "{ this is no goal");
            assertThat(topics.awaitDeadLetter("milepost.goals.planner-service.dlt", poison))
                    .containsKey("dlt_reason");
            assertThat(topics.awaitDeadLetter("milepost.goals.task-service.dlt", poison))
                    .containsKey("dlt_reason");
        }
        Journey.planned(suite);
    }

    @Test
    @DisplayName(
            "When a service is away the gateway says so at once, and serves it again when it is back")
    void aServiceComesBack() {
        Journey journey = Journey.planned(suite);
        suite.kill9(Service.CREDIT);
        try {
            journey.person().get("/api/v1/credits/balance").expect(503);
            journey.person().get("/api/v1/goals").expect(200);
        } finally {
            suite.start(Service.CREDIT, Map.of());
        }
        await().atMost(Journey.PATIENCE)
                .until(() -> journey.person().get("/api/v1/credits/balance").status() == 200);
    }
}
