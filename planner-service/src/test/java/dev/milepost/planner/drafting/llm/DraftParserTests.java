package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.ModelAnswers;
import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.TaskKind;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PLAN-1: what can be read of a model's answer is read, and the rest is named")
class DraftParserTests {

    private static final String GOOD = ModelAnswers.plan(7).toString();
    private static final UUID KNOWN = new UUID(1, 1);

    @Nested
    class ReadsAPlan {

        @Test
        void thatFollowsTheSchema() {
            DraftParser.Found found = parse(GOOD);
            assertThat(found.faults()).isEmpty();
            assertThat(draftOf(found).tasks()).hasSize(7);
            PlanDraft.Task first = firstOf(found);
            assertThat(first.title()).isEqualTo("Juggle, lesson 1");
            assertThat(first.kind()).isEqualTo(TaskKind.PRACTICE);
            assertThat(first.minutes()).isEqualTo(60);
            assertThat(first.keeps()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "%s",
                    "  \n%s\n ",
                    "```json\n%s\n```",
                    "Sure! Here is your plan:\n%s\nGood luck {and have fun}!",
                    "I chose {\"pace\": \"slow\"} for you. %s",
                    "%s %s"
                })
        void whateverStandsAroundIt(String around) {
            assertThat(draftOf(parse(around.replace("%s", GOOD))).tasks()).hasSize(7);
        }

        @Test
        void withBracesAndQuotesInItsWords() {
            String answer = "Look: " + day("\"title\": \"Print \\\"}{\\\" in C\", \"minutes\": 5");
            assertThat(firstOf(parse(answer)).title()).isEqualTo("Print \"}{\" in C");
        }

        @Test
        void thatKeepsTasksByTheNamesTheyWereGiven() {
            assertThat(keptBy("t1")).isEqualTo(KNOWN);
            assertThat(keptBy("t2")).as("a name that was not given").isNull();
            assertThat(keptBy(KNOWN.toString())).as("an identifier of somebody").isNull();
        }

        @ParameterizedTest
        @CsvSource({"PRACTICE, PRACTICE", "practice, PRACTICE", "Checkpoint, CHECKPOINT"})
        void withKindsInAnyCase(String written, TaskKind kind) {
            assertThat(
                            firstOf(
                                            parse(
                                                    day(
                                                            "\"title\": \"A\", \"kind\": \"%s\""
                                                                    .formatted(written))))
                                    .kind())
                    .isEqualTo(kind);
        }
    }

    @Nested
    class FindsNoPlan {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "Gladly! First of all, buy some balls.",
                    "{",
                    "}{",
                    "[]",
                    "null",
                    "42",
                    "\"weeks\"",
                    "{\"weeks\": [{\"milestone\": \"a\", \"days\": [",
                    "no { never { closed",
                    "{\"weeks\": [}"
                })
        void inWhatIsNoCompleteObject(String answer) {
            DraftParser.Found found = parse(answer);
            assertThat(found.draft()).isNull();
            assertThat(found.faults())
                    .containsExactly("The answer is not one complete JSON object.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"weeks\": []}",
                    "{\"weeks\": {}}",
                    "{\"weeks\": \"seven\"}",
                    "{\"plan\": [{\"monday\": \"juggle\"}]}"
                })
        void withoutWeeks(String answer) {
            assertThat(parse(answer).draft()).isNull();
            assertThat(parse(answer).faults())
                    .containsExactly("The answer has no array \"weeks\" with weeks in it.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"weeks\": [1, null, \"a\", []]}",
                    "{\"weeks\": [{\"milestone\": \"a\", \"days\": [{\"number\": 1, \"tasks\": []}]}]}",
                    "{\"weeks\": [{\"days\": [{\"number\": 1, \"tasks\": [{\"title\": \" \"}]}]}]}"
                })
        void withoutTasks(String answer) {
            assertThat(parse(answer).draft()).isNull();
            assertThat(parse(answer).faults()).isNotEmpty();
        }

        @Test
        void nestedDeeperThanAnyPlan() {
            String deep = "{\"weeks\": " + "[".repeat(5_000) + "]".repeat(5_000) + "}";
            assertThat(parse(deep).draft()).isNull();
        }
    }

    @Nested
    class NamesTheFault {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '|',
                value = {
                    "|\"title\": \"\"|,                       |A task of day 1 has no \"title\".|",
                    "|\"title\": \"A\", \"kind\": \"SLEEP\"|, |A task has no \"kind\" from the list.|",
                    "|\"title\": \"A\", \"minutes\": \"60\"|, |A task of day 1 has no integer \"minutes\".|",
                    "|\"title\": \"A\", \"minutes\": 1.5|,    |A task of day 1 has no integer \"minutes\".|",
                    "|\"title\": \"A\", \"minutes\": -5|,     |A task of day 1 has no integer \"minutes\".|",
                    "|\"title\": \"A\", \"minutes\": 1e99|,   |A task of day 1 has no integer \"minutes\".|",
                    "|\"title\": \"A\", \"minutes\": 99999999999|, |A task of day 1 has no integer \"minutes\".|"
                })
        void ofATask(String task, String fault) {
            assertThat(parse(day(task)).faults()).contains(fault);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"1\"", "1.5", "{}", "99999999999"})
        void ofADayWithoutANumber(String number) {
            String answer =
                    "{\"weeks\": [{\"milestone\": \"a\", \"days\": [{\"number\": %s, \"tasks\": []}]}]}"
                            .formatted(number);
            assertThat(parse(answer).faults()).contains("A day has no integer \"number\".");
        }

        @Test
        void onceAndNotWithoutEnd() {
            String answer = ModelAnswers.plan(500, day -> day, _ -> "", 60, 1).toString();
            assertThat(parse(answer).faults()).hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void longWordsAreCutToWhatATaskHolds() {
        PlanDraft.Task task =
                firstOf(
                        parse(
                                day(
                                        "\"title\": \"%s\", \"description\": \"%s\""
                                                .formatted("a".repeat(999), "b ".repeat(5_000)))));
        assertThat(task.title()).hasSize(PlanLimits.LONGEST_TITLE).endsWith("…");
        assertThat(task.description()).hasSizeLessThanOrEqualTo(PlanLimits.LONGEST_DESCRIPTION);
    }

    private static DraftParser.Found parse(String answer) {
        return DraftParser.parse(answer, Map.of("t1", KNOWN));
    }

    private static String day(String task) {
        return "{\"weeks\": [{\"milestone\": \"a\", \"days\": [{\"number\": 1, \"tasks\": [{%s}]}]}]}"
                .formatted(task);
    }

    private static @Nullable UUID keptBy(String name) {
        return firstOf(parse(day("\"title\": \"A\", \"keeps\": \"%s\"".formatted(name)))).keeps();
    }

    private static PlanDraft draftOf(DraftParser.Found found) {
        return Objects.requireNonNull(found.draft(), found.faults()::toString);
    }

    private static PlanDraft.Task firstOf(DraftParser.Found found) {
        return draftOf(found).tasks().findFirst().orElseThrow();
    }
}
