package dev.milepost.goal;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.goal.live.Notices;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("GOAL-10: what becomes of a plan is told as it happens")
class LiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String THE_BEGINNING = "00000000-0000-0000-0000-000000000000";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired Notices notices;
    GoalApi user;
    UUID goal;
    TaskEvents tasks;

    @BeforeEach
    void aNewGoal() {
        user = GoalApi.ofSomebody(http);
        goal = user.created(GoalApi.LEARN_PYTHON);
        tasks = new TaskEvents(events, user.user(), goal, LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void aStreamIsOpenBeforeThereIsAnyNews() {
        http = http.mutate().responseTimeout(Duration.ofSeconds(5)).build();
        asked(goal, null, user).expectStatus().isOk();
    }

    @Test
    void anOpenScreenSeesThePlanComeAndChange() {
        StepVerifier.create(stream(null).map(ServerSentEvent::event))
                .then(() -> tasks.applied(1, tasks.tasks(2)))
                .expectNext("plan.ready")
                .then(() -> user.update(goal, "{\"time_per_day_hours\": 2}"))
                .expectNext("planning.started")
                .then(() -> tasks.applied(2, tasks.tasks(2)))
                .expectNext("plan.changed")
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void theWeeksOfAPlanAreSeenWhileAModelMakesIt() {
        StepVerifier.create(stream(null))
                .then(() -> weekDrafted(1, "Print and branch"))
                .assertNext(told -> {
                    assertThat(told.event()).isEqualTo("planning.week");
                    JsonNode week = JSON.readTree(Objects.requireNonNull(told.data()));
                    assertThat(week.get("week_number").asInt()).isOne();
                    assertThat(week.get("milestone").asString()).isEqualTo("Print and branch");
                    assertThat(week.get("provisional").asBoolean()).isTrue();
                    assertThat(week.at("/tasks/0/estimated_duration").asInt()).isPositive();
                })
                .then(() -> weekDrafted(1, "Print, branch and loop"))
                .expectNextMatches(told -> "planning.week".equals(told.event()))
                .then(() -> tasks.applied(1, tasks.tasks(2)))
                .expectNextMatches(told -> "plan.ready".equals(told.event()))
                .thenCancel()
                .verify(PATIENCE);
    }

    @Test
    void whoWasAwayGetsWhatCameSince() {
        tasks.applied(1, tasks.tasks(1));
        List<ServerSentEvent<String>> all = taken(2, THE_BEGINNING);
        assertThat(all)
                .extracting(ServerSentEvent::event)
                .containsExactly("planning.started", "plan.ready");
        JsonNode ready = JSON.readTree(Objects.requireNonNull(all.getLast().data()));
        assertThat(ready.get("plan_number").asInt()).isOne();
        assertThat(ready.get("reason").asString()).isNotBlank();
        tasks.applied(2, tasks.tasks(1));
        assertThat(taken(1, Objects.requireNonNull(all.getLast().id())))
                .extracting(ServerSentEvent::event)
                .containsExactly("plan.changed");
    }

    @Test
    void aFailureIsToldWithItsReason() {
        tasks.planFailed("NO_STUDY_DAYS", "Every day is a rest day.");
        ServerSentEvent<String> told = taken(2, THE_BEGINNING).getLast();
        assertThat(told.event()).isEqualTo("planning.failed");
        assertThat(JSON.readTree(Objects.requireNonNull(told.data())).get("code").asString())
                .isEqualTo("NO_STUDY_DAYS");
    }

    @Test
    void anotherModeOfAGoalIsNoPlanning() {
        tasks.applied(1, tasks.tasks(1));
        user.update(goal, "{\"adaptation_mode\": \"review\"}").expectStatus().isOk();
        tasks.applied(2, tasks.tasks(1));
        assertThat(taken(3, THE_BEGINNING))
                .extracting(ServerSentEvent::event)
                .containsExactly("planning.started", "plan.ready", "plan.changed");
    }

    @Test
    void newsAreForgottenAfterAWhile() {
        tasks.applied(1, tasks.tasks(1));
        assertThat(taken(2, THE_BEGINNING)).hasSize(2);
        StepVerifier.create(notices.forgetOlderThan(Instant.now().plusSeconds(5))).verifyComplete();
        tasks.applied(2, tasks.tasks(1));
        assertThat(taken(1, THE_BEGINNING))
                .extracting(ServerSentEvent::event)
                .containsExactly("plan.changed");
    }

    @Test
    void onlyTheOwnerListens() {
        problem(asked(goal, null, GoalApi.ofSomebody(http)), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
        problem(asked(UuidV7.next(), null, user), 404, "GOAL_NOT_FOUND");
        invalid(asked(goal, "yesterday", user), "last-event-id");
        http.get()
                .uri(path(goal))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private void weekDrafted(int number, String milestone) {
        Map<String, Object> fields =
                Map.of(
                        "goal_id", goal,
                        "user_id", user.user().value(),
                        "week_number", number,
                        "milestone", milestone);
        events.awaitHandled(
                events.publish(
                        "planner",
                        "PlanWeekDrafted",
                        user.user(),
                        goal,
                        Contracts.example("planner", "PlanWeekDrafted", fields)));
    }

    private List<ServerSentEvent<String>> taken(int count, String last) {
        return Objects.requireNonNull(stream(last).take(count).collectList().block(PATIENCE));
    }

    private Flux<ServerSentEvent<String>> stream(@Nullable String last) {
        return asked(goal, last, user)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<String>>() {})
                .getResponseBody()
                .filter(event -> event.event() != null);
    }

    private ResponseSpec asked(UUID which, @Nullable String last, GoalApi caller) {
        return http.get()
                .uri(path(which))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Authorization", TestTokens.bearer(caller.user()))
                .headers(headers -> {
                    if (last != null) {
                        headers.set("Last-Event-ID", last);
                    }
                })
                .exchange();
    }

    private static String path(UUID goal) {
        return GoalApi.GOALS + "/" + goal + "/events";
    }
}
