package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PLAN-1: an outline is read as far as it goes, and filled where it has gaps")
class OutlineParserTests {

    @Test
    void aGoodOutlineIsTakenAsItIs() {
        Verdict<Outline> verdict = parse(weeks(week(3, "A", true), week(4, "B", false)), 3, 4);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.changedShare()).isZero();
        assertThat(verdict.value())
                .isEqualTo(
                        new Outline(
                                List.of(
                                        new Outline.Week(3, "A", true),
                                        new Outline.Week(4, "B", false)),
                                "Show it"));
    }

    @Test
    void aWeekThatIsMissingWorksTowardsTheMilestoneOfItsNeighbour() {
        Verdict<Outline> verdict = parse(weeks(week(2, "A", false), week(5, "B", false)), 1, 6);
        assertThat(outlineOf(verdict).weeks())
                .extracting(Outline.Week::milestone)
                .containsExactly("A", "A", "A", "A", "B", "B");
        assertThat(verdict.changedShare()).isEqualTo(4 / 6.0);
        assertThat(verdict.violations())
                .containsExactly("These weeks have no \"milestone\": 1, 3, 4, 6.");
    }

    @Test
    void everySecondWeekHasACheckpointAtTheLatest() {
        String weeks =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(week -> week(week, "W" + week, week == 3))
                        .collect(Collectors.joining(","));
        assertThat(outlineOf(parse(weeks(weeks), 1, 7)).weeks())
                .extracting(Outline.Week::checkpoint)
                .containsExactly(false, true, true, false, true, false, true);
    }

    @Test
    void withoutAProjectTheLastMilestoneIsTheProject() {
        Verdict<Outline> verdict = parse("{\"weeks\": [%s]}".formatted(week(1, "A", true)), 1, 1);
        assertThat(outlineOf(verdict).project()).isEqualTo("A");
        assertThat(verdict.violations()).containsExactly("The outline has no \"project\".");
    }

    @Test
    void aMillionWeeksAreNoMoreThanTheGoalHas() {
        String weeks =
                IntStream.rangeClosed(1, 1_000_000)
                        .mapToObj(week -> "{\"week\":%d,\"milestone\":\"W\"}".formatted(week))
                        .collect(Collectors.joining(","));
        assertThat(outlineOf(parse(weeks(weeks), 1, 53)).weeks()).hasSize(53);
    }

    @Test
    void ofTwoMilestonesOfAWeekTheFirstCounts() {
        Verdict<Outline> verdict = parse(weeks(week(1, "A", true), week(1, "B", true)), 1, 1);
        assertThat(outlineOf(verdict).weeks().getFirst().milestone()).isEqualTo("A");
    }

    @Test
    void wordsAreOneShortLine() {
        Verdict<Outline> verdict = parse(weeks(week(1, "a\\n\\u202e".repeat(900), true)), 1, 1);
        assertThat(outlineOf(verdict).weeks().getFirst().milestone())
                .hasSizeLessThanOrEqualTo(100)
                .doesNotContain("\n", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Gladly!",
                "[]",
                "{}",
                "{\"weeks\": 5}",
                "{\"weeks\": \"all\"}",
                "{\"weeks\": []}",
                "{\"weeks\": [1, null, [], \"a\"]}",
                "{\"weeks\": [{\"week\": 9, \"milestone\": \"behind the end\"}]}",
                "{\"weeks\": [{\"week\": -1, \"milestone\": \"before it began\"}]}",
                "{\"weeks\": [{\"week\": 1e99, \"milestone\": \"a\"}]}",
                "{\"weeks\": [{\"week\": null, \"milestone\": \"a\"}]}",
                "{\"weeks\": [{\"week\": 1, \"milestone\": {\"a\": 1}}]}",
                "{\"weeks\": [{\"week\": 1, \"milestone\": \"...\"}]}",
                "{\"weeks\": [{\"week\": 1, \"milestone\": \"cut o"
            })
    void whatNamesNoWeekOfTheGoalIsNoOutline(String answer) {
        Verdict<Outline> verdict = parse(answer, 1, 8);
        assertThat(verdict.value()).isNull();
        assertThat(verdict.violations()).isNotEmpty();
    }

    private static Verdict<Outline> parse(String answer, int first, int last) {
        return OutlineParser.parse(answer, first, last);
    }

    private static Outline outlineOf(Verdict<Outline> verdict) {
        return Objects.requireNonNull(verdict.value(), verdict.violations()::toString);
    }

    private static String weeks(String... weeks) {
        return "{\"weeks\": [%s], \"project\": \"Show it\"}".formatted(String.join(",", weeks));
    }

    private static String week(int number, String milestone, boolean checkpoint) {
        return "{\"week\": %d, \"milestone\": \"%s\", \"checkpoint\": %s}"
                .formatted(number, milestone, checkpoint);
    }
}
