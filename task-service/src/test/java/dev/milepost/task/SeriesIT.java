package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.SeriesStory.SERIES;
import static dev.milepost.task.SeriesStory.idOf;
import static dev.milepost.task.SeriesStory.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.limit.ActiveTasks;
import dev.milepost.task.series.SeriesSweep;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-7: series become tasks ahead of time")
class SeriesIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired SeriesSweep sweep;
    @Autowired TestClock clock;
    @Autowired ActiveTasks open;
    SeriesStory user;

    @BeforeEach
    void somebody() {
        user = SeriesStory.of(http, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void whatIsBegunIsMadeAsFarAsTheHorizon() {
        // The horizon is day 30 or, late in the evening, when Berlin has tomorrow already, day 31.
        JsonNode series =
                json(
                        user.begin(
                                        """
                                        {"title": " Water the plants ", "priority": "high", "tags": ["Home"],
                                         "estimated_duration": 10, "due_date": "%s", "due_time": "23:30",
                                         "recurrence": {"rrule": "FREQ=DAILY;INTERVAL=3", "timezone": "Europe/Berlin"}}
                                        """
                                                .formatted(user.day(2)))
                                .expectStatus()
                                .isCreated()
                                .expectHeader()
                                .valueEquals("ETag", "\"1\""));
        assertThat(series.get("status").asString()).isEqualTo("ACTIVE");
        assertThat(series.get("recurrence").get("anchor").asString()).isEqualTo("DUE_DATE");
        assertThat(user.seen(series)).isEqualTo(series);
        assertThat(user.days(series)).isEqualTo(List.of(2, 5, 8, 11, 14, 17, 20, 23, 26, 29));
        JsonNode task = user.task(series, 5);
        assertThat(task.get("title").asString()).isEqualTo("Water the plants");
        assertThat(task.get("priority").asString()).isEqualTo("HIGH");
        assertThat(task.get("tags").toString()).isEqualTo("[\"home\"]");
        assertThat(task.get("estimated_duration").asInt()).isEqualTo(10);
        assertThat(task.get("due_date").asString()).isEqualTo(user.day(5).toString());
        assertThat(task.get("due_time").asString()).startsWith("23:30");
        assertThat(task.get("timezone").asString()).isEqualTo("Europe/Berlin");
        assertThat(task.get("series_id")).isEqualTo(series.get("id"));
        PublishedEvent fact = events.awaitPublished("TaskCreated", idOf(task));
        Contracts.assertMatches("task", "TaskCreated", fact.payload());
        assertThat(fact.payload().get("task").get("series_id")).isEqualTo(series.get("id"));
        assertThat(fact.payload().get("task").get("recurrence_id").asString())
                .startsWith(user.day(5) + "T23:30");
    }

    @Test
    void thereIsAlwaysTheNextOne() {
        JsonNode series = user.begun("yearly", 0);
        assertThat(user.days(series)).hasSize(1).startsWith(0);
        clock.set(user.day(1).atStartOfDay(ZoneOffset.UTC).plusMinutes(1).toInstant());
        sweep.run().block();
        assertThat(user.days(series)).hasSize(2);
    }

    @Test
    void asDaysPassMoreIsMade() {
        JsonNode series = user.begun("daily", 0);
        assertThat(user.days(series)).hasSize(31);
        clock.set(user.day(10).atStartOfDay(ZoneOffset.UTC).plusMinutes(1).toInstant());
        sweep.run().block();
        assertThat(user.days(series)).isEqualTo(IntStream.rangeClosed(0, 40).boxed().toList());
    }

    @Test
    @DisplayName("Eight workers at once make every occurrence once")
    void workersNeverDouble() {
        List<JsonNode> all =
                Stream.generate(() -> user.begun("FREQ=DAILY;INTERVAL=10", 0)).limit(12).toList();
        clock.set(user.day(35).atStartOfDay(ZoneOffset.UTC).plusMinutes(1).toInstant());
        Flux.merge(Stream.generate(sweep::run).limit(8).toList()).blockLast();
        for (JsonNode series : all) {
            assertThat(user.days(series)).isEqualTo(List.of(0, 10, 20, 30, 40, 50, 60));
            UUID last = user.taskId(series, 60);
            assertThat(events.awaitPublished("TaskCreated", last, 1)).hasSize(1);
        }
    }

    @Test
    void aRuleThatEndsIsMadeToItsEnd() {
        JsonNode series = user.begun("FREQ=DAILY;COUNT=3", 0);
        clock.set(user.day(9).atStartOfDay(ZoneOffset.UTC).toInstant());
        sweep.run().block();
        assertThat(user.days(series)).isEqualTo(List.of(0, 1, 2));
    }

    @Test
    @DisplayName("TASK-8: a series counts as one open task, however many were made ahead")
    void aSeriesCountsAsOne() {
        user.begun("daily", 0);
        user.begun("weekly", 0);
        user.user().created("{\"title\": \"By itself\"}");
        assertThat(open.countedAlone(user.user().user()).block()).isEqualTo(3);
    }

    @Test
    void occurrencesShowWhatWasMadeAndWhatIsToCome() {
        JsonNode series =
                user.begun(
                        0,
                        "\"rrule\": \"FREQ=DAILY;INTERVAL=20\", \"exdates\": [\"%s\"]"
                                .formatted(user.day(20)));
        List<JsonNode> shown = user.occurrences(series, 0, 90);
        assertThat(shown)
                .extracting(occurrence -> occurrence.get("due_date").asString())
                .containsExactly(
                        user.day(0).toString(),
                        user.day(40).toString(),
                        user.day(60).toString(),
                        user.day(80).toString());
        assertThat(shown.getFirst().get("status").asString()).isEqualTo("PENDING");
        assertThat(shown.getLast().get("task_id").isNull()).isTrue();
    }

    @Test
    void restsAndGoesOnWithoutMakingUp() {
        JsonNode series = user.begun("daily", 0);
        user.user().changed(user.taskId(series, 2), "{\"title\": \"My own\"}");
        JsonNode paused = json(user.post(series, "pause").expectStatus().isOk());
        assertThat(paused.get("status").asString()).isEqualTo("PAUSED");
        assertThat(user.days(series)).isEqualTo(List.of(2));
        clock.set(user.day(5).atTime(12, 0).toInstant(ZoneOffset.UTC));
        sweep.run().block();
        assertThat(user.days(series)).isEqualTo(List.of(2));
        json(user.post(series, "resume").expectStatus().isOk());
        assertThat(user.days(series).subList(0, 3)).isEqualTo(List.of(2, 5, 6));
    }

    @Test
    void endsForGood() {
        JsonNode series = user.begun("daily", 0);
        UUID done = user.taskId(series, 0);
        user.user().changed(done, "{\"status\": \"completed\"}");
        UUID ahead = user.taskId(series, 3);
        user.end(series, "").expectStatus().isNoContent();
        assertThat(user.days(series)).isEqualTo(List.of(0));
        assertThat(user.seen(series).get("status").asString()).isEqualTo("ENDED");
        events.awaitPublished("TaskDeleted", ahead);
        problem(user.change(series, "", "{\"title\": \"T\"}"), 409, "SERIES_ENDED");
        problem(user.post(series, "resume"), 409, "SERIES_ENDED");
        assertThat(json(user.user().get(SERIES + "?status=active")).get("items")).isEmpty();
    }

    @Test
    void endsWithItsGoal() {
        TaskStory.Planned plan = user.user().planned(1);
        JsonNode series =
                json(
                        user.begin(
                                """
                                {"title": "T", "due_date": "%s", "goal_id": "%s", "recurrence": {"rrule": "daily"}}
                                """
                                        .formatted(user.day(0), plan.goal())));
        user.user().goalFact("GoalDeleted", plan.goal(), 2, Map.of());
        assertThat(user.seen(series).get("status").asString()).isEqualTo("ENDED");
        assertThat(user.days(series)).isEmpty();
    }

    @Test
    @DisplayName("API-4: the list comes in pages, newest first")
    void theListComesInPages() {
        List<String> ids =
                Stream.generate(() -> user.begun("yearly", 0).get("id").asString())
                        .limit(3)
                        .toList();
        JsonNode first = json(user.user().get(SERIES + "?limit=2").expectStatus().isOk());
        JsonNode second =
                json(
                        user.user()
                                .get(
                                        SERIES
                                                + "?limit=2&cursor="
                                                + first.get("next_cursor").asString()));
        assertThat(Stream.of(first, second).flatMap(page -> page.get("items").valueStream()))
                .extracting(series -> series.get("id").asString())
                .isEqualTo(ids.reversed());
        assertThat(second.get("next_cursor").isNull()).isTrue();
    }

    @Test
    @DisplayName("API-8: others' series are 403, unknown ones 404")
    void seriesAreTheirUsersOwn() {
        JsonNode series = user.begun("daily", 0);
        TaskStory other = TaskStory.of(http, events);
        for (ResponseSpec answer :
                List.of(
                        other.get(path(series)),
                        other.get(path(series) + "/occurrences"),
                        other.delete(path(series)),
                        other.post(path(series) + "/pause"),
                        other.post(path(series) + "/skip"))) {
            problem(answer, 403, "SERIES_BELONGS_TO_ANOTHER_USER");
        }
        String unknown = SERIES + "/" + UuidV7.next();
        problem(user.user().get(unknown), 404, "SERIES_NOT_FOUND");
        problem(user.user().delete(unknown), 404, "SERIES_NOT_FOUND");
        problem(
                user.end(series, "?scope=this&recurrence_id=" + user.day(1) + "T09:00:00"),
                404,
                "UNKNOWN_OCCURRENCE");
    }

    @Test
    @DisplayName("API-6: a change of what was not seen is refused")
    void aStaleVersionIsRefused() {
        JsonNode series = user.begun("daily", 0);
        JsonNode changed = user.changed(series, "", "{\"title\": \"Two\", \"version\": 1}");
        assertThat(changed.get("version").asInt()).isEqualTo(2);
        assertThat(user.changed(series, "", "{\"title\": \"Two\"}").get("version").asInt())
                .isEqualTo(2);
        JsonNode problem =
                problem(
                        user.change(series, "", "{\"title\": \"Three\", \"version\": 1}"),
                        409,
                        "STALE_VERSION");
        assertThat(problem.get("current_version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"title\": \"T\", \"due_date\": \"D\"}                                        | recurrence",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {}}                      | recurrence.rrule",
                "{\"title\": \"T\", \"recurrence\": {\"rrule\": \"daily\"}}                       | due_date",
                "{\"title\": \"T\", \"due_date\": \"2020-01-01\", \"recurrence\": {\"rrule\": \"daily\"}} | due_date",
                "{\"due_date\": \"D\", \"recurrence\": {\"rrule\": \"daily\"}}                      | title",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"now and then\"}} | recurrence.rrule",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"FREQ=HOURLY\"}} | recurrence.rrule",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\"}} | recurrence.rrule",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"daily\", \"timezone\": \"Mars\"}} | recurrence.timezone",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"daily\", \"anchor\": \"moon\"}} | recurrence.anchor",
                "{\"title\": \"T\", \"due_date\": \"D\", \"recurrence\": {\"rrule\": \"daily\", \"exdates\": [\"soon\"]}} | recurrence.exdates",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.begin(body.replace("\"D\"", "\"" + user.day(0) + "\"")), field);
    }
}
