package dev.milepost.task;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import dev.milepost.task.series.SeriesSweep;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("TASK-7: this one, this and following, all; from completion")
class EditSeriesIT {

    private static final String OWN = "{\"title\": \"My own\"}";
    private static final String COMPLETED = "{\"status\": \"completed\"}";

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired SeriesSweep sweep;
    @Autowired TestClock clock;
    SeriesStory user;

    @BeforeEach
    void somebody() {
        user = SeriesStory.of(http, events);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Nested
    class This {

        @Test
        void isAnExceptionThatLaterChangesOfAllLeaveAlone() {
            JsonNode series = user.begun("daily", 0);
            user.changed(series, user.at("this", 3), OWN);
            user.changed(
                    series, "?scope=all", "{\"title\": \"Everyone's\", \"priority\": \"low\"}");
            assertThat(titleOn(series, 2)).isEqualTo("Everyone's");
            assertThat(titleOn(series, 3)).isEqualTo("My own");
            assertThat(user.task(series, 3).get("priority").asString()).isEqualTo("MEDIUM");
            assertThat(titleOn(series, 4)).isEqualTo("Everyone's");
            user.changed(series, "?scope=all", "{\"title\": \"Again\"}");
            assertThat(titleOn(series, 4)).isEqualTo("Again");
        }

        @Test
        void canBeAheadOfTheHorizon() {
            JsonNode series = user.begun("FREQ=DAILY;INTERVAL=50", 0);
            user.changed(series, user.at("this", 100), OWN);
            assertThat(user.days(series)).isEqualTo(List.of(0, 100));
            clock.set(user.day(90).atStartOfDay(ZoneOffset.UTC).toInstant());
            sweep.run().block();
            assertThat(titleOn(series, 100)).isEqualTo("My own");
            assertThat(user.days(series)).isEqualTo(List.of(0, 100));
        }

        @Test
        void movedElsewhereKeepsItsPlaceInTheSeries() {
            JsonNode series = user.begun("daily", 0);
            user.changed(
                    series, user.at("this", 3), "{\"due_date\": \"%s\"}".formatted(user.day(9)));
            JsonNode moved = user.task(series, 3);
            assertThat(moved.get("due_date").asString()).isEqualTo(user.day(9).toString());
            assertThat(user.days(series)).hasSize(31);
            invalid(
                    user.change(
                            series,
                            user.at("this", 4),
                            "{\"recurrence\": {\"rrule\": \"weekly\"}}"),
                    "recurrence");
            invalid(user.change(series, "?scope=this", OWN), "recurrence_id");
        }

        @Test
        void deletedIsLeftOutForGood() {
            JsonNode series = user.begun("daily", 0);
            user.end(series, user.at("this", 2)).expectStatus().isNoContent();
            user.user().delete(TaskStory.TASKS + "/" + user.taskId(series, 4));
            user.end(series, user.at("this", 50)).expectStatus().isNoContent();
            user.changed(series, "", "{\"recurrence\": {\"rrule\": \"FREQ=DAILY;INTERVAL=2\"}}");
            assertThat(user.days(series).subList(0, 4)).isEqualTo(List.of(0, 6, 8, 10));
            assertThat(user.seen(series).get("recurrence").get("exdates")).hasSize(3);
        }

        @Test
        void isSkippedAsATask() {
            JsonNode series = user.begun("daily", 0);
            JsonNode skipped = json(user.post(series, "skip").expectStatus().isOk());
            assertThat(skipped.get("status").asString()).isEqualTo("SKIPPED");
            assertThat(skipped.get("due_date").asString()).isEqualTo(user.day(0).toString());
            String withGoal = "{\"goal_id\": \"%s\"}".formatted(user.user().goal("A green home"));
            user.changed(series, "", withGoal);
            JsonNode next = json(user.post(series, "skip").expectStatus().isOk());
            assertThat(next.get("goal_name").asString()).isEqualTo("A green home");
            json(user.post(series, "skip?recurrence_id=" + user.day(60) + "T00:00:00"));
            assertThat(user.task(series, 60).get("status").asString()).isEqualTo("SKIPPED");
        }
    }

    @Nested
    class ThisAndFollowing {

        @Test
        void splitsTheSeries() {
            JsonNode series = user.begun("FREQ=DAILY;COUNT=20", 0);
            user.changed(series, user.at("this", 12), OWN);
            user.user().changed(user.taskId(series, 14), COMPLETED);
            JsonNode next =
                    user.changed(
                            series,
                            user.at("this_and_following", 10),
                            "{\"title\": \"Later\", \"recurrence\": {\"exdates\": [\"%s\"]}}"
                                    .formatted(user.day(16)));
            assertThat(next.get("id")).isNotEqualTo(series.get("id"));
            assertThat(user.days(series)).isEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 14));
            assertThat(user.days(next)).isEqualTo(List.of(10, 11, 13, 15, 17, 18, 19));
            assertThat(titleOn(series, 9)).isEqualTo("Water");
            assertThat(titleOn(series, 12)).isEqualTo("My own");
            assertThat(titleOn(next, 10)).isEqualTo("Later");
            assertThat(next.get("recurrence").get("rrule").asString())
                    .isEqualTo("FREQ=DAILY;COUNT=10");
            clock.set(user.day(20).atStartOfDay(ZoneOffset.UTC).toInstant());
            sweep.run().block();
            assertThat(user.days(series)).hasSize(12);
        }

        @Test
        void ofTheFirstIsAll() {
            JsonNode series = user.begun("daily", 0);
            JsonNode same = user.changed(series, user.at("this_and_following", 0), OWN);
            assertThat(same.get("id")).isEqualTo(series.get("id"));
            assertThat(titleOn(series, 5)).isEqualTo("My own");
        }

        @Test
        void deletedEndsTheSeriesBefore() {
            JsonNode series = user.begun("daily", 0);
            user.changed(series, user.at("this", 12), OWN);
            user.end(series, user.at("this_and_following", 5)).expectStatus().isNoContent();
            assertThat(user.days(series)).isEqualTo(List.of(0, 1, 2, 3, 4, 12));
            clock.set(user.day(20).atStartOfDay(ZoneOffset.UTC).toInstant());
            sweep.run().block();
            assertThat(user.days(series)).hasSize(6);
            assertThat(user.seen(series).get("recurrence").get("rrule").asString())
                    .contains("UNTIL");
        }
    }

    @Nested
    class All {

        @Test
        void anotherRuleReplacesWhatNobodyTouched() {
            JsonNode series = user.begun("daily", 0);
            user.changed(series, user.at("this", 3), OWN);
            user.user().changed(user.taskId(series, 5), COMPLETED);
            UUID kept = user.taskId(series, 4);
            UUID gone = user.taskId(series, 7);
            user.changed(series, "", "{\"recurrence\": {\"rrule\": \"FREQ=DAILY;INTERVAL=4\"}}");
            assertThat(user.days(series)).isEqualTo(List.of(0, 3, 4, 5, 8, 12, 16, 20, 24, 28));
            assertThat(user.taskId(series, 4)).isEqualTo(kept);
            problem(user.user().show(gone), 404, "TASK_NOT_FOUND");
            events.awaitPublished("TaskDeleted", gone);
        }

        @Test
        void anotherTimeOfDayLeavesOwnTasksTheirDay() {
            JsonNode series =
                    json(
                            user.begin(
                                    """
                                    {"title": "Water", "due_date": "%s", "due_time": "09:00",
                                     "recurrence": {"rrule": "FREQ=DAILY;COUNT=5"}}
                                    """
                                            .formatted(user.day(1))));
            user.user().changed(user.taskId(series, 3), OWN);
            user.changed(
                    series,
                    "",
                    "{\"due_time\": \"18:00\", \"recurrence\": {\"timezone\": \"Asia/Tokyo\"}}");
            assertThat(user.days(series)).isEqualTo(List.of(1, 2, 3, 4, 5));
            assertThat(user.task(series, 3).get("due_time").asString()).startsWith("09:00");
            assertThat(user.task(series, 4).get("due_time").asString()).startsWith("18:00");
            assertThat(user.task(series, 4).get("timezone").asString()).isEqualTo("Asia/Tokyo");
        }

        @Test
        void theAnchorStays() {
            JsonNode series = user.begun("daily", 0);
            invalid(
                    user.change(series, "", "{\"recurrence\": {\"anchor\": \"completion\"}}"),
                    "recurrence.anchor");
        }
    }

    @Nested
    class FromCompletion {

        @Test
        void theNextFollowsTheDayOfCompletion() {
            JsonNode series = user.byCompletion("FREQ=DAILY;INTERVAL=3");
            assertThat(user.days(series)).isEqualTo(List.of(0));
            clock.set(user.day(5).atTime(12, 0).toInstant(ZoneOffset.UTC));
            UUID first = user.taskId(series, 0);
            user.user().changed(first, COMPLETED);
            assertThat(user.days(series)).isEqualTo(List.of(0, 8));
            events.awaitPublished("TaskCreated", user.taskId(series, 8));
        }

        @Test
        void completedAgainItIsFollowedOnce() {
            JsonNode series = user.byCompletion("weekly");
            UUID first = user.taskId(series, 0);
            user.user().changed(first, COMPLETED);
            user.user().changed(first, COMPLETED);
            user.user().changed(first, "{\"status\": \"pending\"}");
            user.user().changed(first, COMPLETED);
            assertThat(user.days(series)).isEqualTo(List.of(0, 7));
        }

        @Test
        void whatIsSkippedOrDeletedIsFollowedToo() {
            JsonNode series = user.byCompletion("FREQ=DAILY;INTERVAL=2;COUNT=4");
            user.user().changed(user.taskId(series, 0), "{\"status\": \"skipped\"}");
            assertThat(user.days(series)).isEqualTo(List.of(0, 2));
            clock.set(user.day(2).atTime(12, 0).toInstant(ZoneOffset.UTC));
            user.user()
                    .delete(TaskStory.TASKS + "/" + user.taskId(series, 2))
                    .expectStatus()
                    .isNoContent();
            assertThat(user.days(series)).isEqualTo(List.of(0, 4));
            user.user().changed(user.taskId(series, 4), "{\"status\": \"cancelled\"}");
            assertThat(user.days(series)).hasSize(3);
            UUID last = user.taskId(series, user.days(series).getLast());
            user.user().changed(last, COMPLETED);
            assertThat(user.days(series)).hasSize(3);
        }

        @Test
        void aDayIsNeverUsedTwice() {
            JsonNode series = user.byCompletion("daily");
            IntStream.range(0, 4)
                    .forEach(day -> user.user().changed(user.taskId(series, day), COMPLETED));
            assertThat(user.days(series)).isEqualTo(List.of(0, 1, 2, 3, 4));
        }

        @Test
        void restingItWaits() {
            JsonNode series = user.byCompletion("FREQ=DAILY;INTERVAL=2");
            json(user.post(series, "pause"));
            user.user().changed(user.taskId(series, 0), COMPLETED);
            assertThat(user.days(series)).isEqualTo(List.of(0));
            clock.set(user.day(6).atTime(12, 0).toInstant(ZoneOffset.UTC));
            json(user.post(series, "resume"));
            assertThat(user.days(series)).isEqualTo(List.of(0, 8));
            user.changed(series, "", OWN);
            assertThat(titleOn(series, 8)).isEqualTo("My own");
        }
    }

    private String titleOn(JsonNode series, int day) {
        return user.task(series, day).get("title").asString();
    }
}
