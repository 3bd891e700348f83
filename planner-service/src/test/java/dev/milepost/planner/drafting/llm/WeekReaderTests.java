package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.ModelAnswers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@DisplayName("GOAL-10: the weeks of an answer are read while it comes")
class WeekReaderTests {

    private final WeekReader reader = new WeekReader();

    @ParameterizedTest(name = "{0} characters at a time")
    @ValueSource(ints = {1, 2, 3, 7, 100, 100_000})
    void eachWeekIsReadAsItWasSaid(int atATime) {
        JsonNode plan = ModelAnswers.plan(28);
        assertThat(readAll(plan.toString(), atATime))
                .containsExactlyElementsOf(plan.get("weeks").valueStream().toList());
    }

    @Test
    void aWeekIsThereWithItsLastBrace() {
        assertThat(reader.read("{\"weeks\": [{\"milestone\": \"{Ho}\", \"days\": [{}]")).isEmpty();
        assertThat(reader.read("}"))
                .singleElement()
                .satisfies(week -> assertThat(week.get("milestone").asString()).isEqualTo("{Ho}"));
        assertThat(reader.read(", {\"milestone\": \"H")).isEmpty();
        assertThat(reader.read("i\"}]}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n ",
                "Gladly! Here it is:\n```json\n",
                "<think>First {\"weeks\": [{}]}, or < so?</think>",
                " <think>\nHm.\n</think>\n\nHere:\n",
                "<thinking is hard> "
            })
    void whatStandsBeforeTheJsonIsPassedOver(String preface) {
        for (int atATime : new int[] {1, 4, 1_000}) {
            assertThat(
                            readAll(
                                    new WeekReader(),
                                    preface + "{\"weeks\": [{\"milestone\": \"Hé 🎯\"}]}\n``` {}",
                                    atATime))
                    .extracting(week -> week.get("milestone").asString())
                    .containsExactly("Hé 🎯");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gladly.",
                "<think>{\"weeks\": [{}]}",
                "{\"plan\": {\"weeks\": [{}]}}",
                "{\"weeks\": {\"days\": [{}]}}",
                "{\"weeks\": [[{}], 1, \"{}\"]}",
                "{\"weeks\": [{\"days\": [{}, {}]",
                "{nonsense} {\"weeks\": [{}]}"
            })
    void nothingElseIsAWeek(String answer) {
        assertThat(readAll(answer, 1)).isEmpty();
    }

    @Test
    void whatIsBrokenIsNotReadOn() {
        assertThat(readAll("{\"weeks\": [{}, {\"a\": nonsense}, {}, {}]}", 1)).hasSize(1);
        assertThat(reader.read("{\"weeks\": [{}]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 1_000})
    void whatIsTooDeepIsNotRead(int depth) {
        String deep = "{\"weeks\": [{\"days\": " + "[".repeat(depth) + "]".repeat(depth) + "}]}";
        assertThat(readAll(deep, 10)).isEmpty();
    }

    private List<JsonNode> readAll(String answer, int atATime) {
        return readAll(reader, answer, atATime);
    }

    private static List<JsonNode> readAll(WeekReader reader, String answer, int atATime) {
        int[] letters = answer.codePoints().toArray();
        List<JsonNode> weeks = new ArrayList<>();
        for (int from = 0; from < letters.length; from += atATime) {
            int count = Math.min(atATime, letters.length - from);
            weeks.addAll(reader.read(new String(letters, from, count)));
        }
        return weeks;
    }
}
