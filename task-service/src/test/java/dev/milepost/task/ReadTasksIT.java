package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static dev.milepost.task.TaskStory.TASKS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-3: reading tasks")
class ReadTasksIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    TaskStory user;

    @BeforeEach
    void somebody() {
        user = TaskStory.of(http, events);
    }

    @Test
    void aTaskOfAPlanShowsEverythingOfIt() {
        TaskStory.Planned plan = user.planned(2);
        JsonNode task = json(user.show(plan.task(1)).expectHeader().valueEquals("ETag", "\"1\""));
        assertThat(task.get("title").asString()).isEqualTo("Task 2");
        assertThat(task.get("goal_id").asString()).isEqualTo(plan.goal().toString());
        assertThat(task.get("goal_name").asString()).isEqualTo("Learn Python");
        assertThat(task.get("status").asString()).isEqualTo("PENDING");
        assertThat(task.get("is_completed").asBoolean()).isFalse();
        assertThat(task.get("due_date").asString()).isEqualTo(user.day(1).toString());
        assertThat(task.get("original_planned_date")).isEqualTo(task.get("due_date"));
        assertThat(task.get("estimated_duration").asInt()).isEqualTo(60);
        assertThat(task.get("milestone").asString()).startsWith("Foundations");
        assertThat(task.get("change").asString()).isEqualTo("ADDED");
        assertThat(task.get("completed_at").isNull()).isTrue();
    }

    @Test
    void anotherUsersTaskIsForbiddenAndAnUnknownOneIsNotFound() {
        TaskStory.Planned plan = user.planned(1);
        TaskStory stranger = TaskStory.of(http, events);
        problem(stranger.show(plan.task(0)), 403, "TASK_BELONGS_TO_ANOTHER_USER");
        problem(
                stranger.change(plan.task(0), "{\"status\": \"completed\"}"),
                403,
                "TASK_BELONGS_TO_ANOTHER_USER");
        problem(stranger.show(UuidV7.next()), 404, "TASK_NOT_FOUND");
        problem(
                stranger.change(UuidV7.next(), "{\"status\": \"completed\"}"),
                404,
                "TASK_NOT_FOUND");
        invalid(stranger.get(TASKS + "/42"), "id");
        assertThat(user.seen(plan.task(0)).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void theApiDescribesItself() {
        JsonNode document = json(http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        assertThat(document.get("paths").propertyNames())
                .contains(TASKS, TASKS + "/today", TASKS + "/{id}");
        assertThat(document.at("/components/schemas/TaskView/properties").propertyNames())
                .contains("estimated_duration", "original_planned_date", "is_completed");
    }

    @Nested
    @DisplayName("API-4: as pages")
    class AsPages {

        @Test
        void showsEachTaskOnceInTheOrderOfDates() {
            user.planned(7);
            List<String> listed = new ArrayList<>();
            String next = "";
            while (next != null) {
                JsonNode page = user.list("?limit=3" + next);
                listed.addAll(TaskStory.titles(page));
                next =
                        page.get("next_cursor").isNull()
                                ? null
                                : "&cursor=" + page.get("next_cursor").asString();
            }
            assertThat(listed)
                    .containsExactly(
                            "Task 1", "Task 2", "Task 3", "Task 4", "Task 5", "Task 6", "Task 7");
        }

        @Test
        void showsWhatIsAskedFor() {
            TaskStory.Planned first = user.planned(5);
            user.planned(2);
            user.changed(first.task(1), "{\"status\": \"skipped\"}");
            assertThat(TaskStory.titles(user.list("?goal_id=" + first.goal()))).hasSize(5);
            assertThat(TaskStory.titles(user.list(""))).hasSize(7);
            assertThat(TaskStory.titles(user.list("?status=skipped"))).containsExactly("Task 2");
            assertThat(
                            TaskStory.titles(
                                    user.list(
                                            "?goal_id=%s&start_date=%s&end_date=%s"
                                                    .formatted(
                                                            first.goal(),
                                                            user.day(2),
                                                            user.day(3)))))
                    .containsExactly("Task 3", "Task 4");
            assertThat(
                            TaskStory.titles(
                                    user.list(
                                            "?status=PENDING&end_date=%s&goal_id=%s"
                                                    .formatted(user.day(2), first.goal()))))
                    .containsExactly("Task 1", "Task 3");
            assertThat(TaskStory.titles(TaskStory.of(http, events).list(""))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "limit=0, limit",
            "limit=101, limit",
            "limit=many, limit",
            "status=lost, status",
            "goal_id=42, goal_id",
            "start_date=tomorrow, start_date",
            "end_date=2026-02-30, end_date",
            "start_date=2026-03-02&end_date=2026-03-01, start_date",
        })
        void namesTheParameterThatCannotBeTaken(String query, String field) {
            invalid(user.get(TASKS + "?" + query), field);
        }

        @Test
        void refusesACursorThatIsNotOurs() {
            problem(user.get(TASKS + "?cursor=nonsense"), 400, "INVALID_CURSOR");
        }

        @Test
        void refusesGoalsThatAreUnknownOrNotTheUsers() {
            UUID foreign = TaskStory.of(http, events).goal("Learn Rust");
            problem(user.get(TASKS + "?goal_id=" + foreign), 403, "GOAL_BELONGS_TO_ANOTHER_USER");
            problem(user.get(TASKS + "?goal_id=" + UuidV7.next()), 404, "GOAL_NOT_FOUND");
        }
    }

    @Nested
    @DisplayName("TASK-3: today")
    class Today {

        @Autowired TestClock clock;

        @AfterEach
        void backToNow() {
            clock.reset();
        }

        @Test
        void isTheUsersDayAcrossActiveGoals() {
            TaskStory.Planned first = user.planned(2);
            TaskStory.Planned second = user.planned(1);
            user.changed(second.task(0), "{\"status\": \"completed\"}");
            UUID paused = user.planned(1).goal();
            user.goalFact("GoalPaused", paused, 2, Map.of());
            JsonNode today = user.list("/today");
            assertThat(today.get("date").asString()).isEqualTo(user.day(0).toString());
            assertThat(today.get("timezone").asString()).isEqualTo("Z");
            assertThat(today.get("overdue_count").asInt()).isZero();
            assertThat(today.get("items").valueStream().map(task -> task.get("id").asString()))
                    .containsExactlyInAnyOrder(first.task(0).toString(), second.task(0).toString());
        }

        @Test
        void beginsAtMidnightWhereTheUserLives() {
            clock.set(Instant.parse("2026-03-01T10:30:00Z"));
            TaskStory east =
                    TaskStory.of(
                            http,
                            events,
                            ZoneId.of("Pacific/Kiritimati"),
                            LocalDate.parse("2026-03-01"));
            TaskStory west =
                    TaskStory.of(
                            http,
                            events,
                            ZoneId.of("Pacific/Pago_Pago"),
                            LocalDate.parse("2026-03-01"));
            east.planned(2);
            west.planned(2);
            JsonNode there = east.list("/today");
            assertThat(there.get("date").asString()).isEqualTo("2026-03-02");
            assertThat(TaskStory.titles(there)).containsExactly("Task 2");
            assertThat(there.get("overdue_count").asInt()).isEqualTo(1);
            JsonNode here = west.list("/today");
            assertThat(here.get("date").asString()).isEqualTo("2026-02-28");
            assertThat(TaskStory.titles(here)).isEmpty();
        }
    }

    @Nested
    @DisplayName("EDGE-2: without a good token")
    class WithoutAGoodToken {

        @Test
        void nothingIsShown() {
            problem(http.get().uri(TASKS).exchange(), 401, "UNAUTHENTICATED");
            refused(TestTokens.expired(user.user()), "TOKEN_EXPIRED");
            refused(TestTokens.forged(user.user()), "INVALID_TOKEN");
            refused(TestTokens.wrongAudience(user.user()), "INVALID_TOKEN");
            refused(TestTokens.wrongIssuer(user.user()), "INVALID_TOKEN");
        }

        private void refused(String authorization, String code) {
            problem(
                    http.get()
                            .uri(TASKS + "/today")
                            .header(HttpHeaders.AUTHORIZATION, authorization)
                            .exchange(),
                    401,
                    code);
        }
    }
}
