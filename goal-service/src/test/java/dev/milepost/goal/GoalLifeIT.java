package dev.milepost.goal;

import static dev.milepost.goal.GoalApi.LEARN_PYTHON;
import static dev.milepost.goal.TaskEvents.idOf;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("GOAL-2, 4, 5, 6: the life of a goal")
class GoalLifeIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;
    @Autowired MeterRegistry meters;
    GoalApi user;
    UUID goal;
    LocalDate start;
    TaskEvents tasks;

    @BeforeEach
    void aGoal() {
        user = GoalApi.ofSomebody(http);
        goal = user.created(LEARN_PYTHON);
        start = LocalDate.ofInstant(clock.instant(), clock.getZone());
        tasks = new TaskEvents(events, user.user(), goal, start);
    }

    @Test
    void aPlanMakesItActiveWithItsRoadmap() {
        List<ObjectNode> planned = tasks.tasks(9);
        planned.get(8).put("due_date", start.plusDays(7).toString());
        tasks.applied(1, planned);
        JsonNode active = user.goal(goal);
        assertThat(active.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(active.get("start_date").asString()).isEqualTo(start.toString());
        assertThat(active.get("end_date").asString()).isEqualTo(start.plusDays(95).toString());
        assertThat(active.get("duration_days").asInt()).isEqualTo(90);
        assertThat(active.at("/plan/number").asInt()).isEqualTo(1);
        assertThat(active.at("/plan/source").asString()).isEqualTo("BUILT_IN");
        assertThat(active.at("/plan/trigger").asString()).isEqualTo("TASK_SKIPPED");
        assertThat(active.at("/plan/changes/dropped").asInt()).isEqualTo(1);
        assertThat(active.get("roadmap").size()).isEqualTo(2);
        assertThat(active.at("/roadmap/0/week").asInt()).isEqualTo(1);
        assertThat(active.at("/roadmap/0/days").size()).isEqualTo(7);
        assertThat(active.at("/roadmap/1/days/0/day").asInt()).isEqualTo(1);
        assertThat(active.at("/roadmap/1/days/1/day").asInt()).isEqualTo(1);
        JsonNode day = active.at("/roadmap/0/days/0");
        assertThat(day.get("task_id").asString()).isEqualTo(idOf(planned.getFirst()).toString());
        assertThat(day.propertyNames())
                .containsExactlyInAnyOrder(
                        "day",
                        "task_id",
                        "title",
                        "description",
                        "kind",
                        "status",
                        "due_date",
                        "original_planned_date",
                        "estimated_duration",
                        "change",
                        "previous_due_date",
                        "change_reason");
        assertThat(meters.get("milepost.goals.planning").timer().count()).isPositive();
    }

    @Nested
    class WithAPlan {

        List<ObjectNode> planned;

        @BeforeEach
        void aPlan() {
            planned = tasks.tasks(3);
            tasks.applied(1, planned);
        }

        @Test
        void doneTasksMoveItsProgress() {
            tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
            assertThat(progress()).isEqualTo(33.3);
            tasks.happened("TaskCompleted", planned.get(1), 2, Map.of());
            assertThat(progress()).isEqualTo(66.7);
            tasks.happened("TaskReopened", planned.get(1), 3, Map.of());
            assertThat(progress()).isEqualTo(33.3);
            assertThat(status(1)).isEqualTo("PENDING");
            assertThat(user.goal(goal).get("version").asInt()).isEqualTo(2);
        }

        @Test
        void staysActiveWhenAllIsDoneUntilTheUserCompletesIt() {
            planned.forEach(task -> tasks.happened("TaskCompleted", task, 2, Map.of()));
            JsonNode done = user.goal(goal);
            assertThat(done.get("progress_percentage").asDouble()).isEqualTo(100.0);
            assertThat(done.get("status").asString()).isEqualTo("ACTIVE");
            JsonNode completed = json(user.move(goal, "complete").expectStatus().isOk());
            assertThat(completed.get("status").asString()).isEqualTo("COMPLETED");
            events.awaitPublished("GoalCompleted", goal);
        }

        @Test
        void aChangeOfProgressIsAnotherAnswerAndTheSameVersion() {
            tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
            user.show(goal).expectHeader().valueEquals("ETag", "\"2.2\"");
            String path = GoalApi.GOALS + "/" + goal;
            user.send(HttpMethod.GET, path, "", "If-None-Match", "\"2.2\"")
                    .expectStatus()
                    .isNotModified();
            user.send(HttpMethod.GET, path, "", "If-None-Match", "\"2.1\"").expectStatus().isOk();
            user.update(goal, "{\"name\": \"Seen\", \"version\": 2}").expectStatus().isOk();
        }

        @Test
        void repeatedAndLateNewsOfATaskChangeNothing() {
            tasks.happened("TaskCompleted", planned.getFirst(), 3, Map.of());
            JsonNode before = user.goal(goal);
            tasks.happened("TaskCompleted", planned.getFirst(), 3, Map.of());
            tasks.happened("TaskSkipped", planned.getFirst(), 2, Map.of());
            tasks.happened("TaskOverdue", tasks.task(9, 1), 2, Map.of());
            assertThat(user.goal(goal)).isEqualTo(before);
        }

        @Test
        void tasksAreShownAsTheyAreNow() {
            tasks.happened("TaskSkipped", planned.getFirst(), 2, Map.of());
            tasks.happened("TaskOverdue", planned.get(1), 2, Map.of());
            tasks.happened("TaskUpdated", planned.get(2), 2, Map.of("estimated_duration", 25));
            assertThat(status(0)).isEqualTo("SKIPPED");
            assertThat(status(1)).isEqualTo("OVERDUE");
            assertThat(status(2)).isEqualTo("IN_PROGRESS");
            assertThat(user.goal(goal).at("/roadmap/0/days/2/estimated_duration").asInt())
                    .isEqualTo(25);
        }

        @Test
        void aMovedTaskStandsWhereItHasMovedTo() {
            ObjectNode moved = planned.getFirst();
            tasks.happened(
                    "TaskRescheduled",
                    moved,
                    2,
                    Map.of(
                            "due_date", start.plusDays(8).toString(),
                            "previous_due_date", start.toString()));
            JsonNode day = user.goal(goal).at("/roadmap/1/days/0");
            assertThat(day.get("task_id").asString()).isEqualTo(idOf(moved).toString());
            assertThat(day.get("day").asInt()).isEqualTo(2);
            assertThat(day.get("change").asString()).isEqualTo("MOVED");
            assertThat(day.get("previous_due_date").asString()).isEqualTo(start.toString());
            assertThat(day.get("original_planned_date").asString()).isEqualTo(start.toString());
        }

        @Test
        void aLaterPlanChangesWhatIsDifferentAndKeepsWhatIsDone() {
            tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
            ObjectNode done = planned.getFirst().put("version", 2).put("status", "COMPLETED");
            ObjectNode dropped =
                    planned.get(1)
                            .put("version", 2)
                            .put("status", "SKIPPED")
                            .put("change", "DROPPED")
                            .put("change_reason", "It is part of the catch-up now.");
            ObjectNode added = tasks.task(4, 3);
            tasks.applied(2, List.of(done.put("change", "KEPT"), dropped, added));
            JsonNode replanned = user.goal(goal);
            assertThat(replanned.at("/plan/number").asInt()).isEqualTo(2);
            assertThat(replanned.at("/roadmap/0/days").size()).isEqualTo(3);
            assertThat(replanned.at("/roadmap/0/days/1/change_reason").asString())
                    .isEqualTo("It is part of the catch-up now.");
            assertThat(replanned.at("/roadmap/0/days/2/task_id").asString())
                    .isEqualTo(idOf(added).toString());
            assertThat(replanned.get("progress_percentage").asDouble()).isEqualTo(50.0);
            assertThat(replanned.get("tasks_total").asInt()).isEqualTo(2);
        }

        @Test
        void aPlanThatIsNotNewerChangesNothing() {
            tasks.applied(2, planned.subList(0, 2));
            JsonNode before = user.goal(goal);
            tasks.applied(2, planned);
            tasks.applied(1, planned);
            assertThat(user.goal(goal)).isEqualTo(before);
        }

        @Test
        void anEventOfAnotherUserChangesNothing() {
            JsonNode before = user.goal(goal);
            GoalApi stranger = GoalApi.ofSomebody(http);
            new TaskEvents(events, stranger.user(), goal, start).applied(7, tasks.tasks(1));
            assertThat(user.goal(goal)).isEqualTo(before);
        }

        @Test
        void aPlanThatFailsLaterLeavesItAsItIs() {
            JsonNode before = user.goal(goal);
            tasks.planFailed("NO_STUDY_DAYS", "No day is left.");
            assertThat(user.goal(goal)).isEqualTo(before);
        }

        @Test
        void isPausedWhilePlansGoOnAndResumed() {
            assertThat(moved("pause")).isEqualTo("PAUSED");
            events.awaitPublished("GoalPaused", goal);
            tasks.applied(2, planned);
            assertThat(user.goal(goal).get("status").asString()).isEqualTo("PAUSED");
            assertThat(user.goal(goal).at("/plan/number").asInt()).isEqualTo(2);
            assertThat(moved("resume")).isEqualTo("ACTIVE");
            events.awaitPublished("GoalResumed", goal);
        }

        @Test
        void refusesStepsThatItsStateDoesNotAllow() {
            refused("resume", "GOAL_NOT_PAUSED", "ACTIVE");
            refused("retry", "GOAL_NOT_FAILED", "ACTIVE");
            assertThat(moved("pause")).isEqualTo("PAUSED");
            refused("pause", "GOAL_NOT_ACTIVE", "PAUSED");
            assertThat(moved("complete")).isEqualTo("COMPLETED");
            for (String step : List.of("pause", "resume", "complete", "retry")) {
                refused(step, "GOAL_CLOSED", "COMPLETED");
            }
            assertThat(moved("archive")).isEqualTo("ARCHIVED");
            events.awaitPublished("GoalArchived", goal);
            refused("archive", "GOAL_CLOSED", "ARCHIVED");
        }

        @Test
        void isDeletedWithEverythingAndStaysGone() {
            JsonNode answer = json(user.delete(goal).expectStatus().isOk());
            assertThat(answer.get("message").asString()).isNotEmpty();
            assertThat(events.awaitPublished("GoalDeleted", goal).payload().get("version").asInt())
                    .isEqualTo(3);
            problem(user.delete(goal), 404, "GOAL_NOT_FOUND");
            tasks.applied(2, planned);
            tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
            tasks.planFailed("NO_STUDY_DAYS", "No day is left.");
            problem(user.show(goal), 404, "GOAL_NOT_FOUND");
            assertThat(items()).isZero();
        }

        private double progress() {
            JsonNode shown = user.goal(goal);
            JsonNode listed = json(user.get(GoalApi.GOALS)).at("/items/0");
            assertThat(listed.get("progress_percentage"))
                    .isEqualTo(shown.get("progress_percentage"));
            return shown.get("progress_percentage").asDouble();
        }
    }

    @Nested
    class WithoutAPlan {

        @Test
        void saysWhyPlanningFailedAndIsTriedAgain() {
            tasks.planFailed("NO_STUDY_DAYS", "Every day is a rest day.");
            JsonNode failed = user.goal(goal);
            assertThat(failed.get("status").asString()).isEqualTo("FAILED");
            assertThat(failed.at("/failure/code").asString()).isEqualTo("NO_STUDY_DAYS");
            assertThat(failed.at("/failure/detail").asString())
                    .isEqualTo("Every day is a rest day.");
            JsonNode retried = json(user.move(goal, "retry").expectStatus().isAccepted());
            assertThat(retried.get("status").asString()).isEqualTo("PLANNING");
            assertThat(retried.get("failure").isNull()).isTrue();
            assertThat(
                            events.awaitPublished("GoalRevisionRequested", goal)
                                    .payload()
                                    .get("cause")
                                    .asString())
                    .isEqualTo("RETRY");
            tasks.applied(1, tasks.tasks(1));
            assertThat(user.goal(goal).get("status").asString()).isEqualTo("ACTIVE");
        }

        @Test
        void isNeitherPausedNorCompletedNorTriedAgain() {
            refused("pause", "GOAL_NOT_ACTIVE", "PLANNING");
            refused("complete", "GOAL_NOT_ACTIVE", "PLANNING");
            refused("resume", "GOAL_NOT_PAUSED", "PLANNING");
            refused("retry", "GOAL_NOT_FAILED", "PLANNING");
            assertThat(moved("archive")).isEqualTo("ARCHIVED");
        }

        @Test
        void takesAPlanOfFourThousandTasks() {
            tasks.applied(1, tasks.tasks(4000));
            assertThat(json(user.get(GoalApi.GOALS)).at("/items/0/tasks_total").asInt())
                    .isEqualTo(4000);
            assertThat(items()).isEqualTo(4000);
        }

        @Test
        void aPlanThatCannotBeReadGoesToTheDeadLettersAndBlocksNobody() {
            ObjectNode poison = Contracts.example("task", "PlanApplied");
            poison.put("plan_number", "many");
            UUID id = events.publish("task", "PlanApplied", user.user(), goal, poison);
            assertThat(events.awaitDeadLetter(id).topic())
                    .isEqualTo("milepost.tasks.goal-service.dlt");
            tasks.applied(1, tasks.tasks(1));
            assertThat(user.goal(goal).get("status").asString()).isEqualTo("ACTIVE");
        }
    }

    private String moved(String step) {
        return json(user.move(goal, step).expectStatus().isOk()).get("status").asString();
    }

    private void refused(String step, String code, String status) {
        JsonNode problem = problem(user.move(goal, step), 409, code);
        assertThat(problem.get("goal_status").asString()).isEqualTo(status);
    }

    private String status(int task) {
        return user.goal(goal).at("/roadmap/0/days/" + task + "/status").asString();
    }

    private long items() {
        Long count =
                database.sql("SELECT count(*) AS n FROM roadmap_items WHERE goal_id = :goal")
                        .bind("goal", goal)
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block();
        return count == null ? -1 : count;
    }
}
