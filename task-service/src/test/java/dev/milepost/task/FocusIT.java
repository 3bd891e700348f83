package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.FocusStory.SESSIONS;
import static dev.milepost.task.FocusStory.idOf;
import static dev.milepost.task.FocusStory.on;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-10: focus sessions")
class FocusIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    FocusStory user;

    @BeforeEach
    void somebody() {
        user = new FocusStory(TaskStory.of(http, events));
    }

    @Test
    void runsOnATaskOrOnNone() {
        UUID task = user.task();
        JsonNode free = json(user.user().post(SESSIONS).expectStatus().isCreated());
        assertThat(free.get("state").asString()).isEqualTo("RUNNING");
        assertThat(free.get("task_id").isNull()).isTrue();
        assertThat(free.get("planned_minutes").asInt()).isEqualTo(25);
        assertThat(free.get("break_minutes").asInt()).isEqualTo(5);
        assertThat(free.get("running_since")).isEqualTo(free.get("started_at"));
        assertThat(json(user.user().get(SESSIONS + "/current"))).isEqualTo(free);
        user.moved(idOf(free), "complete");
        problem(user.user().get(SESSIONS + "/current"), 404, "FOCUS_SESSION_NOT_FOUND");
        JsonNode onTask =
                json(
                        user.start(
                                        "{\"task_id\": \"%s\", \"planned_minutes\": 50, \"break_minutes\": 0}"
                                                .formatted(task))
                                .expectStatus()
                                .isCreated());
        assertThat(onTask.get("task_id").asString()).isEqualTo(task.toString());
        assertThat(onTask.get("planned_minutes").asInt()).isEqualTo(50);
        assertThat(onTask.get("break_minutes").asInt()).isZero();
        assertThat(user.seen(idOf(onTask))).isEqualTo(onTask);
    }

    @Test
    void answersWhereItIsAndWhichVersion() {
        user.start("{}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", SESSIONS + "/[0-9a-f-]{36}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
        "'',              pause,    PAUSED",
        "'',              resume,   FOCUS_SESSION_NOT_PAUSED",
        "'',              sign,     RUNNING",
        "'',              complete, COMPLETED",
        "'',              abandon,  ABANDONED",
        "pause,           pause,    FOCUS_SESSION_NOT_RUNNING",
        "pause,           resume,   RUNNING",
        "pause,           sign,     PAUSED",
        "pause,           complete, COMPLETED",
        "pause,           abandon,  ABANDONED",
        "pause resume,    pause,    PAUSED",
        "complete,        pause,    FOCUS_SESSION_ENDED",
        "complete,        resume,   FOCUS_SESSION_ENDED",
        "complete,        sign,     FOCUS_SESSION_ENDED",
        "complete,        complete, FOCUS_SESSION_ENDED",
        "complete,        abandon,  FOCUS_SESSION_ENDED",
        "abandon,         pause,    FOCUS_SESSION_ENDED",
        "abandon,         resume,   FOCUS_SESSION_ENDED",
        "abandon,         sign,     FOCUS_SESSION_ENDED",
        "abandon,         complete, FOCUS_SESSION_ENDED",
        "abandon,         abandon,  FOCUS_SESSION_ENDED",
    })
    void movesAsItsStateAllows(String before, String move, String outcome) {
        UUID session = user.started();
        List.of(before.split(" ", -1)).stream()
                .filter(earlier -> !earlier.isEmpty())
                .forEach(earlier -> user.moved(session, earlier));
        if (outcome.startsWith("FOCUS")) {
            JsonNode kept = user.seen(session);
            problem(user.move(session, move), 409, outcome);
            assertThat(user.seen(session)).isEqualTo(kept);
        } else {
            JsonNode moved = user.moved(session, move);
            assertThat(moved.get("state").asString()).isEqualTo(outcome);
            assertThat(user.seen(session)).isEqualTo(moved);
        }
    }

    @Test
    void saysHowItEndedToWhoWantsMoreOfIt() {
        UUID session = user.started();
        user.moved(session, "complete");
        JsonNode refusal = problem(user.move(session, "pause"), 409, "FOCUS_SESSION_ENDED");
        assertThat(refusal.get("session_state").asString()).isEqualTo("COMPLETED");
        assertThat(refusal.get("end_reason").asString()).isEqualTo("USER");
    }

    @Test
    void isOneAtATimeAlsoWhenManyAreBegunAtOnce() {
        UUID task = user.task();
        List<Integer> answers =
                AtOnce.callers(
                        50,
                        number ->
                                user.start(number % 2 == 0 ? "{}" : on(task))
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(49);
        JsonNode open = user.list("").get("items");
        assertThat(open).hasSize(1);
        JsonNode refusal = problem(user.start("{}"), 409, "FOCUS_SESSION_RUNNING");
        assertThat(refusal.get("session_id")).isEqualTo(open.get(0).get("id"));
        user.moved(idOf(open.get(0)), "pause");
        problem(user.start("{}"), 409, "FOCUS_SESSION_RUNNING");
        user.moved(idOf(open.get(0)), "abandon");
        user.started();
    }

    @Test
    @DisplayName("API-5: a start that is repeated is one")
    void isBegunOnceWithAKey() {
        String key = UuidV7.next().toString();
        JsonNode first = json(user.user().send(HttpMethod.POST, SESSIONS, "{}", key));
        JsonNode again = json(user.user().send(HttpMethod.POST, SESSIONS, "{}", key));
        assertThat(again).isEqualTo(first);
        assertThat(user.list("").get("items")).hasSize(1);
    }

    @Test
    @DisplayName("API-6: a change of what was not seen is refused; a sign of life is no change")
    void knowsWhatWasSeen() {
        UUID session = user.started();
        assertThat(user.moved(session, "sign").get("version").asInt()).isEqualTo(1);
        assertThat(user.moved(session, "pause").get("version").asInt()).isEqualTo(2);
        JsonNode stale =
                problem(
                        http.patch()
                                .uri(SESSIONS + "/" + session + "/resume")
                                .header("Authorization", TestTokens.bearer(user.user().user()))
                                .header("If-Match", "\"1\"")
                                .exchange(),
                        409,
                        "STALE_VERSION");
        assertThat(stale.get("current_version").asInt()).isEqualTo(2);
    }

    @Test
    void needsAnOpenTask() {
        UUID done = user.task();
        user.user().changed(done, "{\"status\": \"completed\"}");
        problem(user.start(on(done)), 409, "TASK_ALREADY_CLOSED");
        user.user().changed(done, "{\"archived\": true}");
        problem(user.start(on(done)), 409, "TASK_ARCHIVED");
        UUID away = user.task();
        user.user().changed(away, "{\"archived\": true}");
        problem(user.start(on(away)), 409, "TASK_ARCHIVED");
        problem(user.start(on(UuidV7.next())), 404, "TASK_NOT_FOUND");
        assertThat(user.list("").get("items")).isEmpty();
    }

    @Test
    @DisplayName("API-8: another user's session or task is 403, an unknown one 404")
    void isItsUsersOwn() {
        FocusStory other = new FocusStory(TaskStory.of(http, events));
        UUID task = user.task();
        UUID session = user.startedOn(task);
        problem(
                other.user().get(SESSIONS + "/" + session),
                403,
                "FOCUS_SESSION_BELONGS_TO_ANOTHER_USER");
        for (String move : List.of("pause", "resume", "sign", "complete", "abandon")) {
            problem(other.move(session, move), 403, "FOCUS_SESSION_BELONGS_TO_ANOTHER_USER");
            problem(other.move(UuidV7.next(), move), 404, "FOCUS_SESSION_NOT_FOUND");
        }
        problem(other.start(on(task)), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(
                other.user().get(SESSIONS + "?task_id=" + task),
                403,
                "TASK_BELONGS_TO_ANOTHER_USER");
        problem(other.user().get(SESSIONS + "/current"), 404, "FOCUS_SESSION_NOT_FOUND");
        assertThat(other.list("").get("items")).isEmpty();
        assertThat(user.seen(session).get("state").asString()).isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"planned_minutes\": 0}     | planned_minutes",
                "{\"planned_minutes\": 481}   | planned_minutes",
                "{\"planned_minutes\": \"x\"} | planned_minutes",
                "{\"break_minutes\": -1}      | break_minutes",
                "{\"break_minutes\": 121}     | break_minutes",
                "{\"task_id\": \"here\"}      | task_id",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.start(body), field);
    }

    @Test
    @DisplayName("API-4: pages have the newest first, do not shift, and take a task or a state")
    void comesInPages() {
        UUID task = user.task();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            UUID session = i % 2 == 0 ? user.startedOn(task) : user.started();
            user.moved(session, i < 3 ? "complete" : "abandon");
            wanted.addFirst(session.toString());
        }
        JsonNode page = user.list("?limit=2");
        List<String> seen = new ArrayList<>(ids(page));
        String running = user.started().toString();
        seen.addAll(ids(user.list("?limit=2&cursor=" + page.get("next_cursor").asString())));
        assertThat(seen).isEqualTo(wanted);
        assertThat(ids(user.list("?task_id=" + task)))
                .containsExactly(wanted.get(1), wanted.get(3));
        assertThat(ids(user.list("?state=running"))).containsExactly(running);
        assertThat(ids(user.list("?state=ABANDONED"))).containsExactly(wanted.getFirst());
        assertThat(ids(user.list("?state=completed&task_id=" + task))).hasSize(2);
        problem(user.user().get(SESSIONS + "?cursor=forged"), 400, "INVALID_CURSOR");
        problem(
                user.user()
                        .get(
                                SESSIONS
                                        + "?state=paused&cursor="
                                        + page.get("next_cursor").asString()),
                400,
                "INVALID_CURSOR");
        invalid(user.user().get(SESSIONS + "?limit=101"), "limit");
        invalid(user.user().get(SESSIONS + "?state=asleep"), "state");
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items").valueStream().map(one -> one.get("id").asString()).toList();
    }
}
