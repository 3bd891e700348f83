package dev.milepost.task;

import static dev.milepost.kit.test.Answers.json;

import dev.milepost.kit.test.Events;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/// One user with series of tasks.
final class SeriesStory {

    static final String SERIES = "/api/v1/series";

    private final TaskStory user;

    private SeriesStory(TaskStory user) {
        this.user = user;
    }

    static SeriesStory of(WebTestClient http, Events events) {
        return new SeriesStory(TaskStory.of(http, events));
    }

    TaskStory user() {
        return user;
    }

    LocalDate day(int after) {
        return user.day(after);
    }

    ResponseSpec begin(String body) {
        return user.send(HttpMethod.POST, SERIES, body);
    }

    /// A series of all-day tasks from today on, or of another day.
    JsonNode begun(String rrule, int firstDay) {
        return begun(firstDay, "\"rrule\": \"%s\"".formatted(rrule));
    }

    JsonNode byCompletion(String rrule) {
        return begun(0, "\"rrule\": \"%s\", \"anchor\": \"completion\"".formatted(rrule));
    }

    JsonNode begun(int firstDay, String recurrence) {
        return json(
                begin(
                                """
                                {"title": "Water", "due_date": "%s", "recurrence": {%s}}
                                """
                                        .formatted(day(firstDay), recurrence))
                        .expectStatus()
                        .isCreated());
    }

    static UUID idOf(JsonNode resource) {
        return UUID.fromString(resource.get("id").asString());
    }

    static String path(JsonNode series) {
        return SERIES + "/" + series.get("id").asString();
    }

    JsonNode seen(JsonNode series) {
        return json(user.get(path(series)).expectStatus().isOk());
    }

    ResponseSpec change(JsonNode series, String query, String body) {
        return user.send(HttpMethod.PATCH, path(series) + query, body);
    }

    JsonNode changed(JsonNode series, String query, String body) {
        return json(change(series, query, body).expectStatus().isOk());
    }

    ResponseSpec end(JsonNode series, String query) {
        return user.delete(path(series) + query);
    }

    ResponseSpec post(JsonNode series, String verb) {
        return user.post(path(series) + "/" + verb);
    }

    /// The query that names an all-day occurrence.
    String at(String scope, int day) {
        return "?scope=%s&recurrence_id=%sT00:00:00".formatted(scope, day(day));
    }

    /// Tasks of the series that are there, by the day of their recurrence id.
    Map<LocalDate, JsonNode> tasks(JsonNode series) {
        return occurrences(series, 0, 400).stream()
                .filter(occurrence -> !occurrence.get("task_id").isNull())
                .map(occurrence -> user.seen(UUID.fromString(occurrence.get("task_id").asString())))
                .collect(
                        Collectors.toMap(
                                SeriesStory::dayOf,
                                task -> task,
                                (one, other) -> {
                                    throw new AssertionError("Twice on a day: " + one + other);
                                },
                                TreeMap::new));
    }

    private static LocalDate dayOf(JsonNode task) {
        return LocalDate.parse(task.get("recurrence_id").asString().substring(0, 10));
    }

    JsonNode task(JsonNode series, int day) {
        return Objects.requireNonNull(tasks(series).get(day(day)));
    }

    UUID taskId(JsonNode series, int day) {
        return idOf(task(series, day));
    }

    /// The numbers of the days, counted from today, that have a task.
    List<Integer> days(JsonNode series) {
        return tasks(series).keySet().stream()
                .map(date -> (int) (date.toEpochDay() - day(0).toEpochDay()))
                .toList();
    }

    List<JsonNode> occurrences(JsonNode series, int from, int to) {
        return json(user.get(
                                "%s/occurrences?from=%s&to=%s"
                                        .formatted(path(series), day(from), day(to)))
                        .expectStatus()
                        .isOk())
                .get("items")
                .valueStream()
                .toList();
    }
}
