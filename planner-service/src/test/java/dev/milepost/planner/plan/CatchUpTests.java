package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PLAN-4: what was skipped comes back short")
class CatchUpTests {

    private static final TaskKind LEARN = TaskKind.LEARN;
    private static final TaskKind PRACTICE = TaskKind.PRACTICE;
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest(name = "{0} minutes skipped, {1} a day: {2}")
    @CsvSource({"60, 60, 20", "25, 60, 10", "10, 60, 10", "300, 60, 30", "60, 15, 15", "8, 5, 5"})
    void itTakesTwoFifthsOfTheTimeWithinBounds(int skipped, int daily, int minutes) {
        assertThat(of("Loops", "Write one.", skipped, daily).minutes()).isEqualTo(minutes);
    }

    @Test
    void itNamesWhatWasSkippedAndItsFirstSentence() {
        CatchUp catchUp = of("Loops", "Write one. Then write ten more.", 60, 60);
        assertThat(catchUp.title()).isEqualTo("Catch up: Loops");
        assertThat(catchUp.description())
                .startsWith("You skipped \"Loops\". In 20 minutes, bring back only its essentials:")
                .contains("Write one.")
                .doesNotContain("ten more");
    }

    @ParameterizedTest
    @EnumSource(TaskKind.class)
    void onlyLearningAndPracticeComeBack(TaskKind kind) {
        TaskState skipped =
                Examples.closed(task("Loops", "Write one.", 60, kind), TaskStatus.SKIPPED, NOW);
        assertThat(CatchUp.isOwedFor(skipped)).isEqualTo(Set.of(LEARN, PRACTICE).contains(kind));
    }

    @ParameterizedTest
    @EnumSource(value = TaskStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "SKIPPED")
    void onlyWhatWasSkippedComesBack(TaskStatus status) {
        TaskState task = Examples.closed(task("Loops", "Write one.", 60, LEARN), status, NOW);
        assertThat(CatchUp.isOwedFor(task)).isFalse();
    }

    @Test
    void longWordsAreCutBetweenCharacters() {
        String filler = "a".repeat(188);
        CatchUp catchUp = of(filler + "🎉🎉🎉", "b".repeat(899) + "🎉🎉", 60, 60);
        assertThat(catchUp.title())
                .hasSizeLessThanOrEqualTo(PlanLimits.LONGEST_TITLE)
                .endsWith("…");
        assertThat(catchUp.description()).hasSizeLessThan(PlanLimits.LONGEST_DESCRIPTION);
        assertThat(isText(catchUp.title())).as("a whole text, as it can be sent").isTrue();
        assertThat(isText(catchUp.description())).as("a whole text, as it can be sent").isTrue();
    }

    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static CatchUp of(String title, String description, int minutes, int daily) {
        return CatchUp.of(
                task(title, description, minutes, LEARN),
                FittingMinutes.on(Examples.ground(14, daily)));
    }

    private static TaskState task(String title, String description, int minutes, TaskKind kind) {
        return Examples.pending(
                new PlannedTask(
                        new UUID(1, 1),
                        1,
                        1,
                        1,
                        "First programs",
                        kind,
                        title,
                        description,
                        Examples.START,
                        minutes));
    }
}
