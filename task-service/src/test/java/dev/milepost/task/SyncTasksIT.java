package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.task.ForgetDeletions;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-3: a client that was away hears of everything that changed")
class SyncTasksIT {

    private static final String CHANGES = TASKS + "/changes";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired DatabaseClient database;
    @Autowired ConnectionFactory connections;
    @Autowired TestClock clock;
    @Autowired ForgetDeletions forget;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void firstEverythingAndThenWhatIsDifferent() {
        add("Kept");
        UUID changed = add("Changed");
        UUID gone = add("Gone");
        user.changed(add("Archived"), "{\"archived\": true}");
        JsonNode all = user.list("/changes");
        assertThat(titles(all)).containsExactlyInAnyOrder("Kept", "Changed", "Gone", "Archived");
        assertThat(all.get("has_more").asBoolean()).isFalse();
        assertThat(titles(since(all))).as("nothing changed").doesNotContain("Kept");

        user.changed(changed, "{\"title\": \"Changed now\"}");
        user.delete(TASKS + "/" + gone).expectStatus().isNoContent();
        JsonNode next = since(all);
        assertThat(titles(next)).contains("Changed now").doesNotContain("Gone");
        assertThat(next.get("deleted").valueStream().map(one -> one.get("id").asString()))
                .containsExactly(gone.toString());
        assertThat(titles(user.list("/changes")))
                .as("who knows nothing needs no deletions")
                .contains("Kept", "Changed now", "Archived")
                .hasSize(3);
        assertThat(user.list("/changes").get("deleted")).isEmpty();
    }

    @Test
    void pageByPageEachChangeOnce() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            add("Task " + i);
            made.add("Task " + i);
        }
        List<String> told = new ArrayList<>();
        JsonNode page = user.list("/changes?limit=3");
        told.addAll(titles(page));
        while (page.get("has_more").asBoolean()) {
            page = user.list("/changes?limit=3&since=" + page.get("next_since").asString());
            told.addAll(titles(page));
        }
        assertThat(told).containsExactlyElementsOf(made);
    }

    @Test
    void aTransactionThatBeganEarlierAndEndsLaterIsNotMissed() {
        UUID late = add("Changed by a slow transaction");
        UUID lost = add("Deleted by a slow transaction");
        add("Third");
        Connection slow = Objects.requireNonNull(Mono.from(connections.create()).block());
        try {
            run(slow, "BEGIN");
            run(slow, "UPDATE tasks SET title = 'Changed late' WHERE id = '" + late + "'");
            run(slow, "DELETE FROM tasks WHERE id = '" + lost + "'");
            add("Made meanwhile");
            JsonNode first = user.list("/changes?limit=2");
            JsonNode all = since(first);
            assertThat(titles(all)).doesNotContain("Changed late");
            JsonNode again = since(all);
            run(slow, "COMMIT");

            for (JsonNode before : List.of(all, again)) {
                JsonNode next = since(before);
                assertThat(titles(next)).contains("Changed late");
                assertThat(next.get("deleted").valueStream().map(one -> one.get("id").asString()))
                        .containsExactly(lost.toString());
            }
            JsonNode quiet = since(since(again));
            assertThat(titles(quiet)).doesNotContain("Changed late");
        } finally {
            Mono.from(slow.close()).block();
        }
    }

    @Test
    void whatChangesWhileItIsReadPageByPageIsNotMissed() {
        UUID first = add("First");
        add("Second");
        add("Third");
        JsonNode page = user.list("/changes?limit=1");
        user.changed(first, "{\"title\": \"First anew\"}");
        List<String> told = new ArrayList<>(titles(page));
        while (page.get("has_more").asBoolean()) {
            page = user.list("/changes?limit=1&since=" + page.get("next_since").asString());
            told.addAll(titles(page));
        }
        told.addAll(titles(since(page)));
        assertThat(told).contains("First", "Second", "Third", "First anew");
    }

    @Test
    void whoWasAwayTooLongStartsAnew() {
        UUID gone = add("Gone");
        JsonNode all = user.list("/changes");
        user.delete(TASKS + "/" + gone).expectStatus().isNoContent();
        clock.advance(Duration.ofDays(89));
        forget.run().block();
        assertThat(since(all).get("deleted")).isNotEmpty();
        clock.advance(Duration.ofDays(3));
        forget.run().block();
        problem(
                user.get(CHANGES + "?since=" + all.get("next_since").asString()),
                410,
                "SYNC_TOKEN_EXPIRED");
        assertThat(rememberedDeletions()).isZero();
        assertThat(user.list("/changes").get("tasks")).isEmpty();
    }

    @Test
    void onlyTokensThatWeGaveOutAreTaken() {
        add("One");
        add("Two");
        JsonNode page = user.list("/changes?limit=1");
        String token = page.get("next_since").asString();
        problem(user.get(CHANGES + "?since=nonsense"), 400, "INVALID_CURSOR");
        problem(user.get(CHANGES + "?since=" + token.substring(1)), 400, "INVALID_CURSOR");
        invalid(user.get(CHANGES + "?limit=501"), "limit");
        invalid(user.get(CHANGES + "?limit=0"), "limit");
        assertThat(titles(TaskStory.of(http, events).list("/changes?since=" + token)))
                .as("another user's token shows only one's own tasks")
                .isEmpty();
    }

    private UUID add(String title) {
        return UUID.fromString(user.created("{\"title\": \"" + title + "\"}").get("id").asString());
    }

    private JsonNode since(JsonNode answer) {
        return user.list("/changes?since=" + answer.get("next_since").asString());
    }

    private static List<String> titles(JsonNode answer) {
        return answer.get("tasks").valueStream().map(one -> one.get("title").asString()).toList();
    }

    private static void run(Connection connection, String sql) {
        Flux.from(connection.createStatement(sql).execute())
                .flatMap(Result::getRowsUpdated)
                .blockLast();
    }

    private long rememberedDeletions() {
        return Objects.requireNonNull(
                database.sql("SELECT count(*) AS n FROM deleted_tasks WHERE user_id = :user_id")
                        .bind("user_id", user.user().value())
                        .map(row -> row.get("n", Long.class))
                        .one()
                        .block());
    }
}
