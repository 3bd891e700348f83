package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.WeekSketch;
import dev.milepost.planner.drafting.WeekSketches;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.TaskKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@DisplayName("GOAL-10: a week that a model has said is shown, presentable and bounded")
@Isolated("Its virtual time would be that of everybody.")
class SketchingTests {

    private static final int DAYS = 14;
    private static final DraftRequest REQUEST =
            new DraftRequest(new UserId(UuidV7.next()), Examples.ground(DAYS, 60), 1, "");

    private final List<WeekSketch> told = new ArrayList<>();
    private final Sketching sketching =
            sketching((_, week) -> Mono.fromRunnable(() -> told.add(week)));

    @Test
    void aWeekIsToldWithItsTasks() {
        hear(ModelAnswers.plan(DAYS).toString());
        assertThat(told).extracting(WeekSketch::number).containsExactly(1, 2);
        WeekSketch first = told.getFirst();
        assertThat(first.milestone()).isEqualTo("Keep three balls up");
        assertThat(first.tasks())
                .hasSize(7)
                .startsWith(new WeekSketch.Task(TaskKind.PRACTICE, "Juggle, lesson 1", 60));
    }

    @Test
    void whatAModelSaysIsMadePresentable() {
        hear(week("Ho\\u0000\\u202E me\\n", 8, "  a\\u0007\\tb ", 10_000));
        WeekSketch week = told.getFirst();
        assertThat(week.number()).isEqualTo(2);
        assertThat(week.milestone()).isEqualTo("Ho me");
        assertThat(week.tasks()).containsExactly(new WeekSketch.Task(TaskKind.LEARN, "a b", 60));
    }

    @Test
    void aWeekIsBounded() {
        hear(week("m".repeat(900), 1, "t".repeat(900), 0));
        WeekSketch week = told.getFirst();
        assertThat(week.milestone()).hasSizeLessThanOrEqualTo(PlanLimits.LONGEST_MILESTONE);
        assertThat(week.tasks().getFirst().title())
                .hasSizeLessThanOrEqualTo(PlanLimits.LONGEST_TITLE);
        assertThat(week.tasks().getFirst().minutes()).isEqualTo(PlanLimits.LEAST_TASK_MINUTES);
        told.clear();
        sketching((_, much) -> Mono.fromRunnable(() -> told.add(much)))
                .hear(ModelAnswers.plan(7, day -> day, day -> "Lesson " + day, 5, 100).toString())
                .block();
        assertThat(told.getFirst().tasks()).hasSize(7 * PlanLimits.MOST_TASKS_A_DAY);
    }

    @Test
    void aWeekWithoutAMilestoneIsCalledByItsNumber() {
        hear(week(" ", 8, "Juggle", 30));
        assertThat(told.getFirst().milestone()).isEqualTo("Week 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 15, Integer.MAX_VALUE})
    void aWeekOutsideTheGoalIsNotTold(int day) {
        hear(week("Home", day, "Juggle", 30));
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"weeks\": [{\"week\": 1, \"milestone\": \"An outline\", \"checkpoint\": true}]}",
                "{\"weeks\": [{\"milestone\": \"Home\", \"days\": []}]}",
                "{\"weeks\": [{\"milestone\": \"Home\", \"days\": [{\"number\": 1, \"tasks\": []}]}]}",
                "{\"weeks\": [{}]}"
            })
    void aWeekWithoutTasksIsNotTold(String answer) {
        hear(answer);
        assertThat(told).isEmpty();
    }

    @Test
    void aWeekIsToldOnceInAnAnswer() {
        hear(ModelAnswers.plan(1_000, _ -> 1, day -> "Lesson " + day, 5, 1).toString());
        assertThat(told).hasSize(1);
    }

    @Test
    void whenAWeekCannotBeToldNeitherAreThoseAfterItAndTheAnswerGoesOn() {
        Sketching failing =
                sketching((_, week) -> {
                    told.add(week);
                    return Mono.error(new IllegalStateException("The database is away"));
                });
        failing.hear(week("Home", 1, "Juggle", 30).replace("]}]}]}", "]}]}, ")).block();
        failing.hear(week("Home", 8, "Juggle", 30).substring("{\"weeks\": [".length())).block();
        assertThat(told).hasSize(1);
    }

    @Test
    void aModelIsNotKeptWaitingForLong() {
        StepVerifier.withVirtualTime(
                        () -> sketching((_, _) -> Mono.never()).hear(week("Home", 1, "Juggle", 30)))
                .expectSubscription()
                .thenAwait(Duration.ofSeconds(2))
                .verifyComplete();
    }

    private void hear(String words) {
        sketching.hear(words).block();
    }

    private static Sketching sketching(WeekSketches sketches) {
        return new Sketching(REQUEST, sketches);
    }

    private static String week(String milestone, int day, String title, int minutes) {
        return """
        {"weeks": [{"milestone": "%s", "days": [{"number": %d, "tasks": [\
        {"keeps": null, "kind": "LEARN", "title": "%s", "description": "", "minutes": %d}]}]}]}\
        """
                .formatted(milestone, day, title, minutes);
    }
}
