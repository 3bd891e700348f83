package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-4: changing a task")
class ChangeTaskIT {

    private static final String COMPLETED = "{\"status\": \"completed\"}";
    private static final String SKIPPED = "{\"status\": \"skipped\", \"reason\": \"Ill\"}";
    private static final String PENDING = "{\"status\": \"pending\"}";

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;
    TaskStory.Planned plan;
    UUID task;

    @BeforeEach
    void aPlan() {
        user = TaskStory.of(http, events);
        plan = user.planned(3);
        task = plan.task(2);
    }

    @Test
    void completingTellsHowEarly() {
        JsonNode done = user.changed(task, COMPLETED);
        assertThat(done.get("status").asString()).isEqualTo("COMPLETED");
        assertThat(done.get("is_completed").asBoolean()).isTrue();
        assertThat(done.get("completed_at").asString()).isNotEmpty();
        assertThat(done.get("version").asInt()).isEqualTo(2);
        PublishedEvent event = events.awaitPublished("TaskCompleted", task);
        assertThat(event.key()).isEqualTo(user.user().toString());
        assertThat(event.payload().get("days_early").asInt()).isEqualTo(2);
        assertThat(event.payload().get("version").asInt()).isEqualTo(2);
        assertThat(event.payload().get("goal_id").asString()).isEqualTo(plan.goal().toString());
    }

    @Test
    void skippingKeepsTheReason() {
        JsonNode skipped = user.changed(task, SKIPPED);
        assertThat(skipped.get("status").asString()).isEqualTo("SKIPPED");
        assertThat(skipped.get("skip_reason").asString()).isEqualTo("Ill");
        assertThat(events.awaitPublished("TaskSkipped", task).payload().get("reason").asString())
                .isEqualTo("Ill");
    }

    @Test
    void movingTellsWhereItWas() {
        JsonNode moved = user.changed(task, "{\"due_date\": \"" + user.day(9) + "\"}");
        assertThat(moved.get("due_date").asString()).isEqualTo(user.day(9).toString());
        assertThat(moved.get("original_planned_date").asString()).isEqualTo(user.day(2).toString());
        JsonNode fact = events.awaitPublished("TaskRescheduled", task).payload();
        assertThat(fact.get("previous_due_date").asString()).isEqualTo(user.day(2).toString());
        assertThat(fact.get("due_date").asString()).isEqualTo(user.day(9).toString());
    }

    @Test
    void beginningAndPuttingBackAreUpdates() {
        assertThat(user.changed(task, "{\"status\": \"in_progress\"}").get("status").asString())
                .isEqualTo("IN_PROGRESS");
        assertThat(user.changed(task, PENDING).get("status").asString()).isEqualTo("PENDING");
        assertThat(events.awaitPublished("TaskUpdated", task, 2))
                .extracting(event -> event.payload().get("status").asString())
                .containsExactly("IN_PROGRESS", "PENDING");
    }

    @Test
    void wordsOfTheUsersOwnAreToldAndKeptUnderEveryPlan() {
        JsonNode edited = user.changed(task, "{\"title\": \" Draw a cat \"}");
        assertThat(edited.get("title").asString()).isEqualTo("Draw a cat");
        JsonNode fact = events.awaitPublished("TaskUpdated", task).payload();
        assertThat(fact.get("title").asString()).isEqualTo("Draw a cat");
        assertThat(fact.get("description")).isEqualTo(edited.get("description"));
        assertThat(fact.get("changed_fields").toString()).isEqualTo("[\"title\"]");
        UUID goal = UUID.fromString(edited.get("goal_id").asString());
        user.heard(
                "planner",
                "PlanRegenerated",
                goal,
                user.laterPlan(goal, 2, Map.of(), user.task(task, 1, user.day(4))));
        events.awaitPublished("PlanApplied", goal, 2);
        JsonNode planned = user.seen(task);
        assertThat(planned.get("title").asString()).isEqualTo("Draw a cat");
        assertThat(planned.get("due_date").asString()).isEqualTo(user.day(4).toString());
        user.heard(
                "planner",
                "PlanRegenerated",
                goal,
                user.laterPlan(goal, 3, Map.of(task, "No room.")));
        events.awaitPublished("PlanApplied", goal, 3);
        assertThat(user.seen(task).get("status").asString()).isEqualTo("PENDING");
    }

    @Test
    void openingAgainTellsWhatItWas() {
        user.changed(task, COMPLETED);
        JsonNode open = user.changed(task, PENDING);
        assertThat(open.get("status").asString()).isEqualTo("PENDING");
        assertThat(open.get("completed_at").isNull()).isTrue();
        assertThat(
                        events.awaitPublished("TaskReopened", task)
                                .payload()
                                .get("previous_status")
                                .asString())
                .isEqualTo("COMPLETED");
    }

    @Test
    void askingForWhatIsChangesNothing() {
        user.changed(task, PENDING);
        user.changed(task, "{\"due_date\": \"" + user.day(2) + "\"}");
        assertThat(user.seen(task).get("version").asInt()).isEqualTo(1);
        user.changed(task, COMPLETED);
        assertThat(user.changed(task, COMPLETED).get("version").asInt()).isEqualTo(2);
        user.changed(task, PENDING);
        events.awaitPublished("TaskReopened", task);
        assertThat(events.publishedOf("TaskCompleted", task)).hasSize(1);
        assertThat(events.publishedOf("TaskRescheduled", task)).isEmpty();
    }

    @Test
    void aClosedTaskIsOpenedBeforeAnythingElse() {
        user.changed(task, SKIPPED);
        for (String body :
                List.of(
                        COMPLETED,
                        "{\"status\": \"in_progress\"}",
                        "{\"title\": \"Other words\"}",
                        "{\"due_date\": \"" + user.day(5) + "\"}")) {
            JsonNode problem = problem(user.change(task, body), 409, "TASK_ALREADY_CLOSED");
            assertThat(problem.get("task_status").asString()).isEqualTo("SKIPPED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                   | body",
                "{\"version\": 1}                                     | body",
                "{\"status\": \"done\"}                               | status",
                "{\"status\": 3}                                      | status",
                "{\"status\": \"overdue\"}                            | status",
                "{\"status\": \"cancelled\"}                          | status",
                "{\"status\": \"completed\", \"reason\": \"Ill\"}     | reason",
                "{\"due_date\": \"2020-01-01\"}                       | due_date",
                "{\"due_date\": \"2099-01-01\"}                       | due_date",
                "{\"due_date\": \"tomorrow\"}                         | due_date",
                "{\"due_date\": 5}                                    | due_date",
                "{\"due_date\": null}                                 | due_date",
                "{\"due_time\": \"5pm\"}                              | due_time",
                "{\"due_time\": \"17:00\", \"timezone\": \"Mars\"}    | timezone",
                "{\"timezone\": \"Europe/Berlin\"}                    | timezone",
                "{\"title\": \" \"}                                   | title",
                "{\"title\": null}                                    | title",
                "{\"title\": \"two\\nlines\"}                         | title",
                "{\"description\": \"\"}                              | description",
                "{\"description\": \"a\\u0000b\"}                     | description",
                "{\"priority\": \"urgent\"}                           | priority",
                "{\"estimated_duration\": 0}                          | estimated_duration",
                "{\"estimated_duration\": 721}                        | estimated_duration",
                "{\"estimated_duration\": null}                       | estimated_duration",
                "{\"tags\": [\"two words\"]}                          | tags[0]",
                "{\"tags\": \"one\"}                                  | tags",
                "{\"goal_id\": null}                                  | goal_id",
                "{\"goal_id\": 7}                                     | goal_id",
                "{\"archived\": \"yes\"}                              | archived",
                "{\"status\": \"completed\", \"version\": 0}          | version",
                "{\"status\": \"completed\", \"version\": \"one\"}    | version",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.change(task, body), field);
    }

    @Test
    void refusesWhatCannotBeRead() {
        problem(user.change(task, "{\"status\": "), 400, "MALFORMED_JSON");
        invalid(
                user.change(
                        task, "{\"status\": \"skipped\", \"reason\": \"" + "x".repeat(501) + "\"}"),
                "reason");
        invalid(user.change(task, COMPLETED, "yesterday"), "if-match");
    }

    @Test
    @DisplayName("API-6: a change of what was not seen is refused")
    void aStaleVersionIsRefused() {
        user.changed(task, "{\"status\": \"in_progress\"}");
        JsonNode problem = problem(user.change(task, COMPLETED, "\"1\""), 409, "STALE_VERSION");
        assertThat(problem.get("current_version").asInt()).isEqualTo(2);
        problem(
                user.change(task, "{\"status\": \"completed\", \"version\": 1}"),
                409,
                "STALE_VERSION");
        json(user.change(task, COMPLETED, "\"2\"").expectStatus().isOk());
    }

    @Test
    void fiftySimultaneousChangesAreDecidedOneAfterTheOther() {
        List<HttpStatus> answers = AtOnce.callers(50, this::closed);
        assertThat(answers).containsOnly(HttpStatus.OK, HttpStatus.CONFLICT);
        assertThat(answers).filteredOn(HttpStatus.OK::equals).hasSize(25);
        JsonNode closed = user.seen(task);
        assertThat(closed.get("version").asInt()).isEqualTo(2);
        String type =
                closed.get("status").asString().equals("COMPLETED")
                        ? "TaskCompleted"
                        : "TaskSkipped";
        assertThat(events.awaitPublished(type, task, 1)).hasSize(1);
    }

    private HttpStatus closed(int number) {
        return HttpStatus.valueOf(
                user.change(task, number % 2 == 0 ? COMPLETED : SKIPPED)
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
    }
}
