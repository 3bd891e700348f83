package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@DisplayName("TASK-15: quick add")
class QuickAddIT {

    private static final String QUICK = "/api/v1/tasks/quick";
    private static final String LINE = "call mum tomorrow 5pm #Family !high for 20 min";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired JsonMapper json;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void makesATaskOfPlainWords() {
        ResponseSpec answer = quick(Map.of("text", LINE));
        answer.expectHeader().valueEquals("ETag", "\"1\"");
        answer.expectHeader().valueMatches("Location", "/api/v1/tasks/[0-9a-f-]{36}");
        JsonNode task = json(answer.expectStatus().isCreated()).get("task");
        UUID id = UUID.fromString(task.get("id").asString());
        assertThat(task.get("title").asString()).isEqualTo("call mum");
        assertThat(task.get("due_date").asString()).isEqualTo(user.day(1).toString());
        assertThat(task.get("due_time").asString()).startsWith("17:00");
        assertThat(task.get("timezone").asString()).isEqualTo("Z");
        assertThat(task.get("tags").toString()).isEqualTo("[\"family\"]");
        assertThat(task.get("priority").asString()).isEqualTo("HIGH");
        assertThat(task.get("estimated_duration").asInt()).isEqualTo(20);
        assertThat(user.seen(id)).isEqualTo(task);
        events.awaitPublished("TaskCreated", id);
        assertThat(user.changed(id, "{\"title\": \"Call mum\"}").get("due_time"))
                .isEqualTo(task.get("due_time"));
    }

    @Test
    void showsWhatItUnderstoodBeforeSaving() {
        JsonNode answer = json(quick(Map.of("text", LINE, "dry_run", true)).expectStatus().isOk());
        assertThat(answer.get("task").isNull()).isTrue();
        JsonNode parsed = answer.get("parsed");
        assertThat(parsed.get("title").asString()).isEqualTo("call mum");
        assertThat(parsed.get("priority").asString()).isEqualTo("HIGH");
        JsonNode first = parsed.get("spans").get(0);
        assertThat(first.get("field").asString()).isEqualTo("DUE_DATE");
        assertThat(first.get("text").asString()).isEqualTo("tomorrow");
        assertThat(LINE.substring(first.get("start").asInt(), first.get("end").asInt()))
                .isEqualTo("tomorrow");
        json(
                user.send(HttpMethod.POST, QUICK + "?dry_run=true", body(Map.of("text", LINE)))
                        .expectStatus()
                        .isOk());
        assertThat(user.list("").get("items")).isEmpty();
    }

    @Test
    void meansTheDayInTheZoneOfTheWords() {
        ZoneId ahead = ZoneId.of("Pacific/Kiritimati");
        ZoneId behind = ZoneId.of("Pacific/Niue");
        for (ZoneId zone : new ZoneId[] {ahead, behind}) {
            JsonNode task =
                    json(quick(Map.of("text", "sail today 11pm", "timezone", zone.getId()))
                                    .expectStatus()
                                    .isCreated())
                            .get("task");
            assertThat(task.get("due_date").asString()).isEqualTo(LocalDate.now(zone).toString());
            assertThat(task.get("timezone").asString()).isEqualTo(zone.getId());
        }
    }

    @Test
    void theLocaleSaysWhichNumberIsTheMonth() {
        assertThat(parsed("party 1/2", "en-US").get("due_date").asString()).endsWith("-01-02");
        assertThat(parsed("party 1/2", "en-GB").get("due_date").asString()).endsWith("-02-01");
    }

    @Test
    void findsTheUsersOwnGoals() {
        UUID goal = user.goal("Learn Python");
        TaskStory.of(http, events).goal("Learn Norwegian");
        JsonNode answer =
                json(quick(Map.of("text", "buy a book @python")).expectStatus().isCreated());
        assertThat(answer.get("task").get("goal_id").asString()).isEqualTo(goal.toString());
        assertThat(answer.get("task").get("goal_name").asString()).isEqualTo("Learn Python");
        JsonNode other = parsed("buy a book @norwegian", "en-US");
        assertThat(other.get("goal_id").isNull()).isTrue();
        assertThat(other.get("title").asString()).isEqualTo("buy a book @norwegian");
    }

    @Test
    void saysHowWordsRepeat() {
        JsonNode rule = parsed("water plants every! 3 days", "en").get("recurrence");
        assertThat(rule.get("rrule").asString()).isEqualTo("FREQ=DAILY;INTERVAL=3");
        assertThat(rule.get("from_completion").asBoolean()).isTrue();
    }

    @Test
    void whatRepeatsBecomesASeries() {
        JsonNode task =
                json(quick(
                                        Map.of(
                                                "text",
                                                "water plants every 3 days starting tomorrow at 8pm #home"))
                                .expectStatus()
                                .isCreated())
                        .get("task");
        assertThat(task.get("title").asString()).isEqualTo("water plants");
        assertThat(task.get("due_date").asString()).isEqualTo(user.day(1).toString());
        JsonNode series = series(task);
        assertThat(series.at("/recurrence/rrule").asString()).isEqualTo("FREQ=DAILY;INTERVAL=3");
        assertThat(series.at("/recurrence/anchor").asString()).isEqualTo("DUE_DATE");
        assertThat(series.get("due_time").asString()).startsWith("20:00");
        assertThat(series.get("tags").toString()).isEqualTo("[\"home\"]");
        JsonNode made = user.list("?series_id=" + series.get("id").asString()).get("items");
        assertThat(made.get(1).get("due_date").asString()).isEqualTo(user.day(4).toString());
    }

    @Test
    void whatRepeatsFromItsCompletionIsOneAtATime() {
        JsonNode answer =
                json(
                        quick(Map.of("text", "water plants every! 3 days"))
                                .expectStatus()
                                .isCreated());
        JsonNode series = series(answer.get("task"));
        assertThat(series.at("/recurrence/anchor").asString()).isEqualTo("COMPLETION");
        assertThat(user.list("").get("items")).hasSize(1);
        UUID first = UUID.fromString(answer.get("task").get("id").asString());
        user.changed(first, "{\"status\": \"completed\"}");
        assertThat(user.list("").get("items")).hasSize(2);
    }

    private JsonNode series(JsonNode task) {
        return json(
                user.get("/api/v1/series/" + task.get("series_id").asString())
                        .expectStatus()
                        .isOk());
    }

    @Test
    void holdsWordsToTheLimitsOfATask() {
        invalid(quick(Map.of("text", "a".repeat(201) + " tomorrow")), "title");
        invalid(quick(Map.of("text", "party 2099-01-01")), "due_date");
        invalid(quick(Map.of("text", "party #" + "a".repeat(51))), "tags[0]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                | text",
                "{\"text\": \" \"}                                 | text",
                "{\"text\": 5}                                     | text",
                "{\"text\": \"call\", \"timezone\": \"Berlin\"}    | timezone",
                "{\"text\": \"call\", \"locale\": \"de-DE\"}       | locale",
                "{\"text\": \"call\", \"dry_run\": \"perhaps\"}    | dry_run",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(user.send(HttpMethod.POST, QUICK, body), field);
    }

    @Test
    void takesFiveHundredCharacters() {
        String line = "\"" + "a ".repeat(90) + "\" " + "tomorrow ".repeat(40);
        invalid(quick(Map.of("text", line.repeat(2))), "text");
        quick(Map.of("text", line.substring(0, 500), "dry_run", true))
                .expectStatus()
                .isBadRequest();
        quick(Map.of("text", "tomorrow ".repeat(20))).expectStatus().isCreated();
    }

    private JsonNode parsed(String text, String locale) {
        return json(quick(Map.of("text", text, "locale", locale, "dry_run", true))
                        .expectStatus()
                        .isOk())
                .get("parsed");
    }

    private ResponseSpec quick(Map<String, ?> request) {
        return user.send(HttpMethod.POST, QUICK, body(request));
    }

    private String body(Map<String, ?> request) {
        return json.writeValueAsString(request);
    }
}
