package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.task.task.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-3: finding tasks")
class FindTasksIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired DatabaseClient database;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    private UUID add(String title, String more) {
        JsonNode task = user.created("{\"title\": \"%s\"%s}".formatted(title, more));
        return UUID.fromString(task.get("id").asString());
    }

    private UUID due(String title, int day, String more) {
        return add(title, ", \"due_date\": \"" + user.day(day) + "\"" + more);
    }

    private List<String> found(String query) {
        return TaskStory.titles(user.list(query));
    }

    /// The titles of all pages, two tasks each.
    private List<String> paged(String query) {
        List<String> titles = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = user.list("?limit=2&" + query + cursor);
            titles.addAll(TaskStory.titles(page));
            cursor =
                    page.get("next_cursor").isNull()
                            ? ""
                            : "&cursor=" + page.get("next_cursor").asString();
        } while (!cursor.isEmpty());
        return titles;
    }

    @Nested
    @DisplayName("by what they are")
    class ByWhatTheyAre {

        @Test
        void statesAndPriorities() {
            UUID done = add("Done", ", \"priority\": \"high\"");
            user.changed(done, "{\"status\": \"completed\"}");
            UUID begun = add("Begun", ", \"priority\": \"low\"");
            user.changed(begun, "{\"status\": \"in_progress\"}");
            add("New", "");
            assertThat(found("?status=completed")).containsExactly("Done");
            assertThat(found("?status=pending&status=in_progress"))
                    .containsExactlyInAnyOrder("New", "Begun");
            assertThat(found("?status=completed,PENDING")).containsExactlyInAnyOrder("Done", "New");
            assertThat(found("?priority=high&priority=low"))
                    .containsExactlyInAnyOrder("Done", "Begun");
            assertThat(found("?priority=high&status=pending")).isEmpty();
        }

        @Test
        void tags() {
            add("Both", ", \"tags\": [\"home\", \"garden\"]");
            add("Home", ", \"tags\": [\"Home\"]");
            add("Garden", ", \"tags\": [\"garden\"]");
            add("None", "");
            assertThat(found("?tag=home&tag=garden"))
                    .containsExactlyInAnyOrder("Both", "Home", "Garden");
            assertThat(found("?tag=home&tag=garden&tags_match=all")).containsExactly("Both");
            assertThat(found("?tag=HOME&tags_match=ANY")).containsExactlyInAnyOrder("Both", "Home");
            assertThat(found("?tag=hom")).isEmpty();
        }

        @Test
        void days() {
            due("Today", 0, "");
            due("Later", 5, "");
            add("Some day", "");
            String later = user.day(1).toString();
            assertThat(found("?start_date=" + later)).containsExactly("Later");
            assertThat(found("?end_date=" + later)).containsExactly("Today");
            assertThat(found("?end_date=9999-12-31")).containsExactly("Today", "Later");
            assertThat(found("?has_due_date=false")).containsExactly("Some day");
            assertThat(found("?has_due_date=true")).containsExactly("Today", "Later");
        }

        @Test
        void whatIsLate() {
            UUID late = due("Late", 0, "");
            UUID done = due("Done late", 0, "");
            due("Today", 0, "");
            database.sql("UPDATE tasks SET due_date = due_date - 1 WHERE id = ANY(:ids)")
                    .bind("ids", new UUID[] {late, done})
                    .then()
                    .block();
            user.changed(done, "{\"status\": \"completed\"}");
            assertThat(found("?overdue=true")).containsExactly("Late");
            assertThat(found("?overdue=false")).containsExactly("Done late", "Today");
        }

        @Test
        void whatIsPutAway() {
            add("Shown", "");
            add("Hidden", ", \"hidden\": true");
            user.changed(add("Archived", ""), "{\"archived\": true}");
            assertThat(found("")).containsExactly("Shown");
            assertThat(found("?hidden=true")).containsExactly("Hidden");
            assertThat(found("?archived=true")).containsExactly("Archived");
        }

        @Test
        void whereTheyComeFrom() {
            TaskStory.Planned plan = user.planned(2);
            add("Own", "");
            add("Own of the goal", ", \"goal_id\": \"" + plan.goal() + "\"");
            assertThat(found("?source=plan")).containsExactly("Task 1", "Task 2");
            assertThat(found("?source=user&goal_id=" + plan.goal()))
                    .containsExactly("Own of the goal");
            assertThat(found("?goal_id=" + plan.goal()))
                    .containsExactly("Task 1", "Task 2", "Own of the goal");
            assertThat(found("?template_id=" + plan.goal())).isEmpty();
            assertThat(found("?series_id=" + plan.goal())).isEmpty();
        }

        @Test
        void onlyTheUsers() {
            add("Mine", ", \"tags\": [\"home\"]");
            user = TaskStory.of(http, events);
            for (String query : List.of("", "?tag=home", "?search=mine", "?sort=title")) {
                assertThat(found(query)).as(query).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("in order")
    class InOrder {

        @BeforeEach
        void someTasks() {
            due("Écrire", 3, ", \"priority\": \"low\"");
            due("bake", 1, ", \"priority\": \"high\"");
            add("Dream", ", \"priority\": \"high\"");
            due("Answer", 2, "");
            add("Count", "");
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "'', bake Answer Écrire Dream Count",
            "sort=due_date, bake Answer Écrire Dream Count",
            "sort=DUE_DATE&order=desc, Écrire Answer bake Count Dream",
            "sort=priority, bake Dream Answer Count Écrire",
            "sort=priority&order=asc, Écrire Answer Count bake Dream",
            "sort=created_at, Count Answer Dream bake Écrire",
            "sort=created_at&order=ASC, Écrire bake Dream Answer Count",
            "sort=title, Answer bake Count Dream Écrire",
            "sort=alpha&order=desc, Écrire Dream Count bake Answer",
            "sort=priority&priority=low&priority=high, bake Dream Écrire",
        })
        void isEveryTaskOnce(String query, String titles) {
            assertThat(paged(query)).containsExactly(titles.split(" "));
            assertThat(found("?" + query)).containsExactly(titles.split(" "));
        }

        @Test
        void whatChangedLastComesFirst() {
            UUID dream = UUID.fromString(user.list("?search=dream").at("/items/0/id").asString());
            user.changed(dream, "{\"description\": \"Of sheep\"}");
            assertThat(found("?sort=updated_at").getFirst()).isEqualTo("Dream");
            assertThat(paged("sort=updated_at&order=asc")).endsWith("Dream").hasSize(5);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sort=due_date",
                    "sort=due_date&order=desc",
                    "sort=priority",
                    "sort=title",
                    "sort=created_at",
                    "search=e&sort=relevance",
                })
        void staysStableWhileTasksAreAdded(String query) {
            List<String> before = paged(query);
            JsonNode page = user.list("?limit=2&" + query);
            due("Another one", 0, ", \"priority\": \"high\"");
            due("Eleven", 9, ", \"priority\": \"low\"");
            add("Zebra", "");
            List<String> seen = new ArrayList<>(TaskStory.titles(page));
            if (!page.get("next_cursor").isNull()) {
                String rest = "?" + query + "&cursor=" + page.get("next_cursor").asString();
                seen.addAll(found(rest));
            }
            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
        }

        @Test
        @DisplayName("API-4: a cursor of another list or a mangled one is refused")
        void isNotMixedUp() {
            String cursor = user.list("?limit=2&sort=priority").get("next_cursor").asString();
            assertThat(found("?limit=2&sort=priority&cursor=" + cursor)).isNotEmpty();
            for (String other :
                    List.of(
                            "",
                            "sort=title&",
                            "sort=priority&order=asc&",
                            "sort=priority&status=pending&",
                            "sort=priority&search=bake&")) {
                problem(user.get(TASKS + "?" + other + "cursor=" + cursor), 400, "INVALID_CURSOR");
            }
            for (int at = 0; at < cursor.length(); at += 7) {
                char other = cursor.charAt(at) == 'x' ? 'y' : 'x';
                String mangled = cursor.substring(0, at) + other + cursor.substring(at + 1);
                problem(
                        user.get(TASKS + "?sort=priority&cursor=" + mangled),
                        400,
                        "INVALID_CURSOR");
            }
        }
    }

    @Nested
    @DisplayName("by their words")
    class ByTheirWords {

        @Test
        void everyWordByItsBeginningWithoutAccents() {
            add("Café crème trinken", "");
            add("Fix the bicycle", ", \"description\": \"New tyre: Größe 28\"");
            add("Cafeteria", "");
            assertThat(found("?search=cafe")).containsExactly("Café crème trinken", "Cafeteria");
            assertThat(found("?search=CRÈM caf")).containsExactly("Café crème trinken");
            assertThat(found("?search=grosse")).containsExactly("Fix the bicycle");
            assertThat(found("?search=tyr 28 fix")).containsExactly("Fix the bicycle");
            assertThat(found("?search=cycle")).isEmpty();
            assertThat(found("?search=tyre car")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "dentits",
                    "dentst",
                    "dentisst",
                    "dentyst",
                    "tooht",
                    "apointment",
                    "tets"
                })
        void withATypo(String typo) {
            add("Dentist appointment", ", \"description\": \"tooth test\"");
            add("Something else", "");
            for (String sort : List.of("", "&sort=due_date", "&sort=title")) {
                assertThat(found("?search=" + typo + sort))
                        .as(sort)
                        .containsExactly("Dentist appointment");
            }
        }

        @Test
        void whatFitsBestComesFirst() {
            add("Silk shirt", "");
            add("Errand", ", \"description\": \"milkshake\"");
            add("Shopping", ", \"description\": \"some milk\"");
            add("Milkman", "");
            add("Buy milk", "");
            List<String> best = List.of("Buy milk", "Shopping", "Milkman", "Errand", "Silk shirt");
            assertThat(found("?search=milk")).isEqualTo(best);
            assertThat(paged("search=milk&sort=relevance&order=desc")).isEqualTo(best);
            assertThat(paged("search=milk&order=asc")).isEqualTo(best.reversed());
            assertThat(paged("search=milk&sort=alpha")).containsExactlyInAnyOrderElementsOf(best);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "50%25 off_all",
                    "' OR 1=1 --",
                    "a.*b",
                    "(((",
                    "\\\\",
                    "%F0%9F%8D%95 x",
                    ":user_id",
                    "牛奶",
                })
        void areOnlyWords(String search) {
            add("Nothing of that", "");
            var answer = user.get(TASKS + "?search=" + search.replace(" ", "+"));
            assertThat(answer.expectBody().returnResult().getStatus().value()).isIn(200, 400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Café  CRÈME",
                    "buy:milk, eggs!",
                    "Straße Œuvre Æon",
                    "Łódź Øre Đorđe",
                    "ﬁnd № ５",
                    "İstanbul ΣΟΦΙΑ",
                    "милк Ёлка 牛奶 ひらがな",
                    "under_score a-b 'quoted'",
                    "🍕 pizza № 5½",
                })
        void areFoldedAsTheDatabaseDoes(String text) {
            String folded =
                    database.sql("SELECT words_of(:text) AS words")
                            .bind("text", text)
                            .map(row -> Objects.requireNonNull(row.get("words", String.class)))
                            .one()
                            .block();
            assertThat(String.join(" ", SearchWords.of(text).words())).isEqualTo(folded);
        }
    }

    @Nested
    @DisplayName("how many there are")
    class HowMany {

        @Test
        void isToldInOneAnswer() {
            TaskStory.Planned plan = user.planned(2);
            due("Today", 0, ", \"tags\": [\"home\", \"garden\"], \"priority\": \"high\"");
            add("Some day", ", \"tags\": [\"home\"]");
            user.changed(add("Done", ", \"tags\": [\"home\"]"), "{\"status\": \"completed\"}");
            add("Hidden", ", \"hidden\": true");
            JsonNode counts = user.list("/counts");
            assertThat(counts.get("date").asString()).isEqualTo(user.day(0).toString());
            assertThat(counts.get("today").asInt()).isEqualTo(2);
            assertThat(counts.get("overdue").asInt()).isZero();
            assertThat(counts.get("upcoming").asInt()).isEqualTo(1);
            assertThat(counts.get("without_date").asInt()).isEqualTo(1);
            assertThat(counts.at("/statuses/PENDING").asInt()).isEqualTo(4);
            assertThat(counts.at("/statuses/COMPLETED").asInt()).isEqualTo(1);
            assertThat(counts.at("/statuses/SKIPPED").asInt()).isZero();
            assertThat(counts.at("/priorities/HIGH").asInt()).isEqualTo(1);
            assertThat(counts.at("/tags/0/tag").asString()).isEqualTo("home");
            assertThat(counts.at("/tags/0/count").asInt()).isEqualTo(2);
            assertThat(counts.at("/tags/1/tag").asString()).isEqualTo("garden");
            assertThat(counts.at("/goals/0/goal_id").asString()).isEqualTo(plan.goal().toString());
            assertThat(counts.at("/goals/0/goal_name").asString()).isEqualTo("Learn Python");
            assertThat(counts.at("/goals/0/count").asInt()).isEqualTo(2);
        }

        @Test
        void isNothingForSomebodyNew() {
            JsonNode counts = user.list("/counts");
            assertThat(counts.get("today").asInt()).isZero();
            assertThat(counts.get("tags")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sort=size, sort",
        "sort=relevance, sort",
        "order=up, order",
        "tag=a&tags_match=some, tags_match",
        "priority=urgent, priority",
        "overdue=maybe, overdue",
        "source=elsewhere, source",
        "series_id=1, series_id",
        "search=!!!, search",
        "search=a b c d e f g h i, search",
    })
    void namesTheParameterThatCannotBeTaken(String query, String field) {
        invalid(user.get(TASKS + "?" + query), field);
    }
}
