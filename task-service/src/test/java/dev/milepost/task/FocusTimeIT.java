package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.FocusStory.SESSIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.focus.FocusSweep;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-10: the time of focus sessions")
class FocusTimeIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired FocusSweep sweep;
    @Autowired TestClock clock;
    @Autowired DatabaseClient database;
    FocusStory user;

    @BeforeEach
    void somebody() {
        user = new FocusStory(TaskStory.of(http, events));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void isAddedToTheTaskWithoutThePauses() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(20);
        user.moved(session, "pause");
        minutes(15);
        user.moved(session, "resume");
        minutes(5);
        assertThat(user.secondsOf(task)).isZero();
        JsonNode done = user.moved(session, "complete");
        assertThat(done.get("focused_seconds").asLong()).isBetween(1500L, 1510L);
        assertThat(done.get("end_reason").asString()).isEqualTo("USER");
        JsonNode after = user.user().seen(task);
        assertThat(after.get("focus_time_seconds")).isEqualTo(done.get("focused_seconds"));
        assertThat(after.get("version").asInt()).isEqualTo(2);
        JsonNode fact = events.awaitPublished("TaskUpdated", task).payload();
        assertThat(fact.get("changed_fields").toString()).isEqualTo("[\"focus_time_seconds\"]");
        assertThat(fact.get("task").get("focus_time_seconds"))
                .isEqualTo(done.get("focused_seconds"));
        UUID second = user.startedOn(task);
        minutes(10);
        user.moved(second, "complete");
        assertThat(user.secondsOf(task)).isBetween(2100L, 2120L);
    }

    @Test
    void isToldWithTheSession() {
        TaskStory.Planned plan = user.user().planned(1);
        UUID session = user.startedOn(plan.task(0));
        minutes(26);
        JsonNode done = user.moved(session, "complete");
        JsonNode fact = events.awaitPublished("FocusSessionCompleted", session).payload();
        assertThat(fact.get("task_id").asString()).isEqualTo(plan.task(0).toString());
        assertThat(fact.get("goal_id").asString()).isEqualTo(plan.goal().toString());
        assertThat(fact.get("user_id").asString()).isEqualTo(user.user().user().toString());
        assertThat(fact.get("planned_minutes").asInt()).isEqualTo(25);
        assertThat(fact.get("focused_minutes").asInt()).isEqualTo(26);
        assertThat(fact.get("end_reason").asString()).isEqualTo("USER");
        for (String field : List.of("started_at", "ended_at", "focused_seconds", "version")) {
            assertThat(fact.get(field)).as(field).isEqualTo(done.get(field));
        }
    }

    @Test
    void isAddedOnceHoweverManyCompleteAtOnce() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(10);
        List<Integer> answers =
                AtOnce.callers(
                        50,
                        _ ->
                                user.move(session, "complete")
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(49);
        assertThat(user.secondsOf(task)).isBetween(600L, 615L);
        user.user().changed(task, "{\"status\": \"completed\"}");
        events.awaitPublished("TaskCompleted", task);
        assertThat(events.publishedOf("FocusSessionCompleted", session)).hasSize(1);
        assertThat(events.publishedOf("TaskUpdated", task)).hasSize(1);
    }

    @Test
    void isAddedOnceWhenSessionAndTaskAreCompletedAtOnce() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(10);
        AtOnce.callers(
                20,
                number ->
                        number % 2 == 0
                                ? user.move(session, "complete").returnResult(Void.class)
                                : user.user()
                                        .change(task, "{\"status\": \"completed\"}")
                                        .returnResult(Void.class));
        assertThat(user.secondsOf(task)).isBetween(600L, 615L);
        assertThat(user.user().seen(task).get("status").asString()).isEqualTo("COMPLETED");
        JsonNode done = events.awaitPublished("TaskCompleted", task).payload();
        assertThat(done.get("task").get("focus_time_seconds").asLong())
                .isEqualTo(user.secondsOf(task));
        assertThat(events.awaitPublished("FocusSessionCompleted", session, 1)).hasSize(1);
    }

    @Test
    void doesNotCountWhenTheSessionIsGivenUp() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(10);
        JsonNode abandoned = user.moved(session, "abandon");
        assertThat(abandoned.get("end_reason").isNull()).isTrue();
        JsonNode fact = events.awaitPublished("FocusSessionAbandoned", session).payload();
        assertThat(fact.get("focused_minutes").asInt()).isEqualTo(10);
        assertThat(user.user().seen(task).get("version").asInt()).isEqualTo(1);
        assertThat(user.secondsOf(task)).isZero();
        assertThat(events.publishedOf("FocusSessionCompleted", session)).isEmpty();
    }

    @Test
    void endsWithTheLastSignAfterNinetyMinutesWithoutOne() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(40);
        JsonNode heard = user.moved(session, "sign");
        minutes(89);
        sweep.run().block();
        assertThat(user.seen(session).get("state").asString()).isEqualTo("RUNNING");
        minutes(1);
        Flux.merge(Stream.generate(sweep::run).limit(8).toList()).blockLast();
        JsonNode stopped = user.seen(session);
        assertThat(stopped.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(stopped.get("end_reason").asString()).isEqualTo("TIMED_OUT");
        assertThat(stopped.get("ended_at")).isEqualTo(heard.get("last_sign_at"));
        assertThat(stopped.get("focused_seconds").asLong()).isBetween(2400L, 2410L);
        assertThat(user.secondsOf(task)).isEqualTo(stopped.get("focused_seconds").asLong());
        JsonNode fact = events.awaitPublished("FocusSessionCompleted", session).payload();
        assertThat(fact.get("end_reason").asString()).isEqualTo("TIMED_OUT");
        problem(user.move(session, "resume"), 409, "FOCUS_SESSION_ENDED");
        assertThat(events.publishedOf("FocusSessionCompleted", session)).hasSize(1);
    }

    @Test
    void aSessionThatAStoppedServiceLeftBehindEndsAsOfItsLastSign() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        database.sql(
                        """
                        UPDATE focus_sessions
                           SET started_at = started_at - interval '1 day', running_since = running_since - interval '1 day',
                               last_sign_at = last_sign_at - interval '23 hours'
                         WHERE id = :id
                        """)
                .bind("id", session)
                .then()
                .block();
        sweep.run().block();
        assertThat(user.seen(session).get("focused_seconds").asLong()).isEqualTo(3600);
        assertThat(user.secondsOf(task)).isEqualTo(3600);
    }

    @Test
    void aPausedSessionStopsByItselfToo() {
        UUID session = user.started();
        minutes(10);
        user.moved(session, "pause");
        minutes(90);
        sweep.run().block();
        JsonNode stopped = user.seen(session);
        assertThat(stopped.get("end_reason").asString()).isEqualTo("TIMED_OUT");
        assertThat(stopped.get("focused_seconds").asLong()).isBetween(600L, 610L);
    }

    @ParameterizedTest
    @CsvSource({"pause", "sign", "complete", "abandon"})
    void whoComesTooLateFindsItStoppedAlsoBeforeAnySweep(String move) {
        UUID session = user.started();
        minutes(91);
        JsonNode refusal = problem(user.move(session, move), 409, "FOCUS_SESSION_ENDED");
        assertThat(refusal.get("end_reason").asString()).isEqualTo("TIMED_OUT");
        events.awaitPublished("FocusSessionCompleted", session);
        user.started();
    }

    @Test
    void whoStartsAnewNeedNotWaitForTheSweep() {
        UUID session = user.started();
        minutes(91);
        user.started();
        assertThat(user.seen(session).get("end_reason").asString()).isEqualTo("TIMED_OUT");
    }

    @Test
    void readingIsNoSign() {
        UUID session = user.started();
        Instant begun = Instant.parse(user.seen(session).get("last_sign_at").asString());
        minutes(30);
        json(user.user().get(SESSIONS + "/current").expectStatus().isOk());
        assertThat(user.seen(session).get("last_sign_at").asString()).isEqualTo(begun.toString());
    }

    @ParameterizedTest(name = "{0} s in focus of {1}: {2}")
    @CsvSource({"1790, 60, false", "1800, 60, true", "600, null, false"})
    void halfOfTheEstimateMakesAFocusCompletion(int seconds, String estimate, boolean focus) {
        UUID task =
                user.task("{\"title\": \"Think\", \"estimated_duration\": %s}".formatted(estimate));
        UUID session = user.startedOn(task);
        clock.advance(Duration.ofSeconds(seconds));
        JsonNode done = user.user().changed(task, "{\"status\": \"completed\"}");
        assertThat(done.get("focus_time_seconds").asLong()).isBetween(seconds + 0L, seconds + 9L);
        JsonNode ended = user.seen(session);
        assertThat(ended.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(ended.get("end_reason").asString()).isEqualTo("TASK_COMPLETED");
        assertThat(ended.get("focused_seconds")).isEqualTo(done.get("focus_time_seconds"));
        JsonNode fact = events.awaitPublished("TaskCompleted", task).payload();
        assertThat(fact.get("focus_completion").asBoolean()).isEqualTo(focus);
        assertThat(fact.get("version").asInt()).isEqualTo(2);
        assertThat(fact.get("task").get("focus_time_seconds"))
                .isEqualTo(done.get("focus_time_seconds"));
        events.awaitPublished("FocusSessionCompleted", session);
        assertThat(user.secondsOf(task)).isEqualTo(done.get("focus_time_seconds").asLong());
    }

    @Test
    void countsWhenTheLastSubtaskCompletesTheTask() {
        UUID task = user.task();
        String subtasks = TaskStory.TASKS + "/" + task + "/subtasks";
        JsonNode subtask =
                json(user.user().send(HttpMethod.POST, subtasks, "{\"title\": \"One\"}"));
        UUID session = user.startedOn(task);
        minutes(30);
        user.user()
                .send(
                        HttpMethod.PATCH,
                        subtasks + "/" + subtask.get("id").asString(),
                        "{\"is_completed\": true}")
                .expectStatus()
                .isOk();
        assertCompletedInFocus(task, session);
    }

    @Test
    void countsWhenTheTaskIsCompletedByForce() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(30);
        JsonNode done = json(user.user().post(TaskStory.TASKS + "/" + task + "/force-complete"));
        assertThat(done.get("focus_time_seconds").asLong()).isBetween(1800L, 1810L);
        assertCompletedInFocus(task, session);
    }

    @Test
    void countsWhenTheTaskIsCompletedAmongOthers() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(30);
        String bulk = "{\"operations\": [{\"op\": \"complete\", \"id\": \"%s\"}]}".formatted(task);
        JsonNode item =
                json(user.user().send(HttpMethod.POST, TaskStory.TASKS + "/bulk", bulk))
                        .get("items")
                        .get(0);
        assertThat(item.get("task").get("focus_time_seconds").asLong()).isBetween(1800L, 1810L);
        assertCompletedInFocus(task, session);
    }

    private void assertCompletedInFocus(UUID task, UUID session) {
        JsonNode fact = events.awaitPublished("TaskCompleted", task).payload();
        assertThat(fact.get("focus_completion").asBoolean()).isTrue();
        assertThat(user.seen(session).get("end_reason").asString()).isEqualTo("TASK_COMPLETED");
    }

    @Test
    void aTaskThatIsSkippedOrPutAwayStillGetsTheTime() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        user.user().changed(task, "{\"status\": \"skipped\", \"archived\": true}");
        minutes(10);
        user.moved(session, "complete");
        assertThat(user.secondsOf(task)).isBetween(600L, 610L);
        assertThat(user.user().seen(task).get("status").asString()).isEqualTo("SKIPPED");
    }

    @Test
    void aSessionGoesOnWithoutItsTaskWhenThatIsDeleted() {
        UUID task = user.task();
        UUID session = user.startedOn(task);
        minutes(10);
        user.user().delete(TaskStory.TASKS + "/" + task).expectStatus().isNoContent();
        assertThat(user.seen(session).get("task_id").isNull()).isTrue();
        JsonNode done = user.moved(session, "complete");
        assertThat(done.get("focused_seconds").asLong()).isBetween(600L, 610L);
        JsonNode fact = events.awaitPublished("FocusSessionCompleted", session).payload();
        assertThat(fact.get("task_id").isNull()).isTrue();
    }

    @Test
    @DisplayName("GOAL-4: a session outlives the goal of its task")
    void aSessionGoesOnWhenTheGoalOfItsTaskIsDeleted() {
        TaskStory.Planned plan = user.user().planned(2);
        UUID session = user.startedOn(plan.task(0));
        user.user().goalFact("GoalDeleted", plan.goal(), 2, Map.of());
        JsonNode done = user.moved(session, "complete");
        assertThat(done.get("task_id").isNull()).isTrue();
        assertThat(done.get("goal_id").isNull()).isTrue();
    }

    private void minutes(int number) {
        clock.advance(Duration.ofMinutes(number));
    }
}
