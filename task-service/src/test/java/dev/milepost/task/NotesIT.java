package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.note.Note;
import dev.milepost.task.note.NoteId;
import dev.milepost.task.note.NotesOfTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-6: notes")
class NotesIT {

    private static final String NOTES = "/api/v1/notes";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired NotesOfTasks notesOfTasks;
    @Autowired TransactionalOperator transactions;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void standsFreeOrOnATask() {
        UUID task = task();
        JsonNode free = written("{\"content\": \"  * one\\n\"}");
        JsonNode onTask =
                written(
                        "{\"title\": \" Ideas \", \"content\": \"\", \"task_id\": \"%s\"}"
                                .formatted(task));
        assertThat(free.get("content").asString()).isEqualTo("  * one\n");
        assertThat(free.get("task_id").isNull()).isTrue();
        assertThat(free.get("version").asInt()).isEqualTo(1);
        assertThat(onTask.get("title").asString()).isEqualTo("Ideas");
        assertThat(json(user.get(NOTES + "/" + idOf(onTask)))).isEqualTo(onTask);
        assertThat(list("").get("items")).containsExactly(onTask, free);
        assertThat(list("?task_id=" + task).get("items")).containsExactly(onTask);
        assertThat(json(user.get("/api/v1/tasks/" + task + "/notes")).get("items"))
                .containsExactly(onTask);
        assertThat(
                        events.awaitPublished("NoteCreated", idOf(onTask))
                                .payload()
                                .get("task_id")
                                .asString())
                .isEqualTo(task.toString());
    }

    @Test
    void answersWhereItIsAndWhichVersion() {
        send(HttpMethod.POST, "", "{\"content\": \"one\"}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches("Location", NOTES + "/[0-9a-f-]{36}")
                .expectHeader()
                .valueEquals("ETag", "\"1\"");
    }

    @Test
    void isPatchedInPartAndReplacedWhole() {
        UUID note = idOf(written("{\"title\": \"A\", \"content\": \"one\", \"pinned\": true}"));
        JsonNode patched = json(patch(note, "{\"content\": \"two\", \"title\": null}"));
        assertThat(patched.get("content").asString()).isEqualTo("two");
        assertThat(patched.get("title").isNull()).isTrue();
        assertThat(patched.get("pinned").asBoolean()).isTrue();
        assertThat(
                        events.awaitPublished("NoteUpdated", note)
                                .payload()
                                .get("changed_fields")
                                .toString())
                .isEqualTo("[\"title\",\"content\"]");
        JsonNode replaced = json(put(note, "{\"content\": \"three\"}"));
        assertThat(replaced.get("pinned").asBoolean()).isFalse();
        assertThat(replaced.get("version").asInt()).isEqualTo(3);
        assertThat(json(put(note, "{\"content\": \"three\"}")).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void movesBetweenTasks() {
        UUID task = task();
        UUID note = idOf(written("{\"content\": \"one\"}"));
        patch(note, "{\"task_id\": \"%s\"}".formatted(task)).expectStatus().isOk();
        assertThat(list("?task_id=" + task).get("items")).hasSize(1);
        patch(note, "{\"task_id\": null}").expectStatus().isOk();
        assertThat(list("?task_id=" + task).get("items")).isEmpty();
        problem(
                patch(note, "{\"task_id\": \"%s\"}".formatted(UuidV7.next())),
                404,
                "TASK_NOT_FOUND");
    }

    @Test
    void goesByItself() {
        UUID note = idOf(written("{\"content\": \"one\"}"));
        user.delete(NOTES + "/" + note).expectStatus().isNoContent();
        problem(user.get(NOTES + "/" + note), 404, "NOTE_NOT_FOUND");
        problem(user.delete(NOTES + "/" + note), 404, "NOTE_NOT_FOUND");
        assertThat(events.awaitPublished("NoteDeleted", note).payload().get("version").asInt())
                .isEqualTo(2);
    }

    @Test
    void goesWithItsTask() {
        UUID task = task();
        UUID note = idOf(writtenOn(task));
        user.delete("/api/v1/tasks/" + task).expectStatus().isNoContent();
        problem(user.get(NOTES + "/" + note), 404, "NOTE_NOT_FOUND");
        problem(user.get(NOTES + "?task_id=" + task), 404, "TASK_NOT_FOUND");
    }

    @Test
    @DisplayName("TASK-9: is read beside its task, goes with it and can be put back")
    void comesBackWithItsTask() {
        UUID task = task();
        JsonNode note = writtenOn(task);
        Note kept = Objects.requireNonNull(notesOfTasks.of(List.of(task)).block()).getFirst();
        user.delete("/api/v1/tasks/" + task).expectStatus().isNoContent();
        UUID again = task();
        Note copy =
                new Note(
                        new NoteId(UuidV7.next()),
                        kept.userId(),
                        kept.fields().on(again),
                        1,
                        kept.createdAt(),
                        kept.updatedAt());
        notesOfTasks.put(List.of(copy)).as(transactions::transactional).block();
        assertThat(list("?task_id=" + again).get("items").get(0).get("content"))
                .isEqualTo(note.get("content"));
        events.awaitPublished("NoteCreated", copy.id().value());
    }

    @Test
    void isReadOnlyOnAnArchivedTask() {
        UUID task = task();
        UUID note = idOf(writtenOn(task));
        UUID other = idOf(written("{\"content\": \"one\"}"));
        user.changed(task, "{\"archived\": true}");
        String onTask = "{\"content\": \"x\", \"task_id\": \"%s\"}".formatted(task);
        problem(send(HttpMethod.POST, "", onTask), 409, "TASK_ARCHIVED");
        problem(put(other, onTask), 409, "TASK_ARCHIVED");
        problem(patch(note, "{\"content\": \"x\"}"), 409, "TASK_ARCHIVED");
        problem(user.delete(NOTES + "/" + note), 409, "TASK_ARCHIVED");
        problem(send(HttpMethod.POST, "/" + note + "/convert", "{}"), 409, "TASK_ARCHIVED");
        assertThat(list("?task_id=" + task).get("items")).hasSize(1);
    }

    @Test
    @DisplayName("API-8: another user's note is 403, an unknown one 404")
    void isItsUsersOwn() {
        TaskStory other = TaskStory.of(http, events);
        UUID note = idOf(writtenOn(task()));
        UUID task = UUID.fromString(json(user.get(NOTES + "/" + note)).get("task_id").asString());
        String path = NOTES + "/" + note;
        problem(other.get(path), 403, "NOTE_BELONGS_TO_ANOTHER_USER");
        problem(
                other.send(HttpMethod.PUT, path, "{\"content\": \"x\"}"),
                403,
                "NOTE_BELONGS_TO_ANOTHER_USER");
        problem(
                other.send(HttpMethod.PATCH, path, "{\"content\": \"x\"}"),
                403,
                "NOTE_BELONGS_TO_ANOTHER_USER");
        problem(other.delete(path), 403, "NOTE_BELONGS_TO_ANOTHER_USER");
        problem(
                other.send(HttpMethod.POST, path + "/convert", "{}"),
                403,
                "NOTE_BELONGS_TO_ANOTHER_USER");
        String onTask = "{\"content\": \"x\", \"task_id\": \"%s\"}".formatted(task);
        problem(other.send(HttpMethod.POST, NOTES, onTask), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(other.get("/api/v1/tasks/" + task + "/notes"), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        assertThat(json(other.get(NOTES)).get("items")).isEmpty();
        problem(put(UuidV7.next(), "{\"content\": \"x\"}"), 404, "NOTE_NOT_FOUND");
    }

    @Test
    @DisplayName(
            "API-6: a change of what was not seen is refused, and of simultaneous ones one is made")
    void oneChangeWinsPerVersion() {
        UUID note = idOf(written("{\"content\": \"one\"}"));
        List<Integer> answers =
                AtOnce.callers(
                        30,
                        number ->
                                patch(
                                                note,
                                                "{\"content\": \"by %d\", \"version\": 1}"
                                                        .formatted(number))
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(29);
        JsonNode stale =
                problem(put(note, "{\"content\": \"x\", \"version\": 1}"), 409, "STALE_VERSION");
        assertThat(stale.get("current_version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                          | content",
                "{\"content\": \" \\n\"}                    | content",
                "{\"content\": \"a\\u0000b\"}               | content",
                "{\"content\": 5}                            | content",
                "{\"content\": \"x\", \"title\": \" \"}      | title",
                "{\"content\": \"x\", \"title\": \"a\\nb\"}  | title",
                "{\"content\": \"x\", \"pinned\": \"yes\"}   | pinned",
                "{\"content\": \"x\", \"task_id\": \"here\"} | task_id",
                "{\"content\": \"x\", \"version\": 0}        | version",
            })
    void namesTheFieldThatCannotBeTaken(String body, String field) {
        invalid(send(HttpMethod.POST, "", body), field);
        UUID note = idOf(written("{\"content\": \"one\"}"));
        invalid(put(note, body), field);
    }

    @Test
    @DisplayName("TASK-6: at most 20 notes of 5000 characters on free")
    void hasLimitsByTier() {
        JsonNode tooLong =
                problem(
                        send(HttpMethod.POST, "", content("x".repeat(5_001))),
                        403,
                        "NOTE_TOO_LONG");
        assertThat(tooLong.get("limit").asInt()).isEqualTo(5_000);
        assertThat(tooLong.get("usage").asInt()).isEqualTo(5_001);
        List<Integer> answers =
                AtOnce.callers(
                        40,
                        _ ->
                                send(HttpMethod.POST, "", content("x".repeat(5_000)))
                                        .returnResult(Void.class)
                                        .getStatus()
                                        .value());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        JsonNode problem =
                problem(send(HttpMethod.POST, "", content("x")), 403, "NOTE_LIMIT_REACHED");
        assertThat(problem.get("limit").asInt()).isEqualTo(20);
        assertThat(problem.get("usage").asInt()).isEqualTo(20);
        user.allowed(2, Map.of("notes", 21, "note_characters", 10));
        UUID longNote = idOf(list("?limit=1").get("items").get(0));
        patch(longNote, content("y".repeat(5_000))).expectStatus().isOk();
        problem(patch(longNote, content("y".repeat(5_001))), 403, "NOTE_TOO_LONG");
        problem(send(HttpMethod.POST, "", content("y".repeat(11))), 403, "NOTE_TOO_LONG");
        written(content("y"));
        problem(send(HttpMethod.POST, "", content("y")), 403, "NOTE_LIMIT_REACHED");
    }

    @Test
    void isFoundByItsWords() {
        written("{\"title\": \"Café in Zürich\", \"content\": \"100% _good_ cake\"}");
        written("{\"content\": \"Nothing but milk\"}");
        for (String search : List.of("cafe", "ZURICH", "cake café", "100%", "_good", "rich")) {
            assertThat(found(search)).as(search).hasSize(1);
        }
        assertThat(found("cake milk")).isEmpty();
        assertThat(found("10 %")).hasSize(1);
        assertThat(found(" ")).hasSize(2);
        invalid(user.get(NOTES + "?search=" + "x".repeat(201)), "search");
    }

    @Test
    @DisplayName("API-4: pages have pinned notes first, then the latest, and do not shift")
    void comesInPages() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            wanted.addFirst(written(content("note " + i)).get("id").asString());
        }
        patch(UUID.fromString(wanted.removeLast()), "{\"pinned\": true}").expectStatus().isOk();
        JsonNode page = list("?limit=2");
        assertThat(page.get("items").get(0).get("content").asString()).isEqualTo("note 0");
        List<String> seen = new ArrayList<>();
        seen.add(page.get("items").get(1).get("id").asString());
        written(content("a newer one"));
        while (!page.get("next_cursor").isNull()) {
            page = list("?limit=2&cursor=" + page.get("next_cursor").asString());
            page.get("items").forEach(note -> seen.add(note.get("id").asString()));
        }
        assertThat(seen).isEqualTo(wanted);
        problem(user.get(NOTES + "?cursor=forged"), 400, "INVALID_CURSOR");
        invalid(user.get(NOTES + "?limit=0"), "limit");
    }

    private UUID task() {
        return idOf(user.created("{\"title\": \"Think\"}"));
    }

    private JsonNode writtenOn(UUID task) {
        return written("{\"content\": \"one\", \"task_id\": \"%s\"}".formatted(task));
    }

    private JsonNode written(String body) {
        return json(send(HttpMethod.POST, "", body).expectStatus().isCreated());
    }

    private ResponseSpec patch(UUID note, String body) {
        return send(HttpMethod.PATCH, "/" + note, body);
    }

    private ResponseSpec put(UUID note, String body) {
        return send(HttpMethod.PUT, "/" + note, body);
    }

    private ResponseSpec send(HttpMethod method, String path, String body) {
        return user.send(method, NOTES + path, body);
    }

    private JsonNode list(String query) {
        return json(user.get(NOTES + query).expectStatus().isOk());
    }

    private List<JsonNode> found(String search) {
        return List.copyOf(list("?search=" + search).get("items").valueStream().toList());
    }

    private static String content(String content) {
        return "{\"content\": \"" + content + "\"}";
    }

    private static UUID idOf(JsonNode resource) {
        return UUID.fromString(resource.get("id").asString());
    }
}
