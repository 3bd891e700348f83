package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PLAN-1: words of people and models are made harmless and stay what they are")
class PlainTextTests {

    @Test
    void aLineIsOneLine() {
        assertThat(PlainText.line(" Read \t a\r\nbook ", 100)).isEqualTo("Read a book");
    }

    @Test
    void linesStayLinesWithoutEmptyOnes() {
        assertThat(PlainText.lines("One \r\n\n\n  two\t2\n", 100)).isEqualTo("One\ntwo 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u001b", "\u202e", "\u2066", "\ufeff", "\u200b", "\ud800", "\ue000"
            })
    void whatNobodySeesIsGone(String unseen) {
        assertThat(PlainText.line("Re" + unseen + "ad", 100)).isEqualTo("Read");
        assertThat(PlainText.lines("Re" + unseen + "ad", 100)).isEqualTo("Read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍💻 Coden", "می‌خوانم", "क्‍ष", "日本語を学ぶ", "C++ & C#", "Ä ö ü ß"})
    void wordsOfEveryLanguageStay(String words) {
        assertThat(PlainText.line(words, 100)).isEqualTo(words);
        assertThat(PlainText.lines(words, 100)).isEqualTo(words);
    }

    @Test
    void spacesOfEveryKindAreSpaces() {
        assertThat(PlainText.line("Bonjour\u00a0! Ça\u202fva\u2003?", 100))
                .isEqualTo("Bonjour ! Ça va ?");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 10, 11, 12})
    void longWordsAreCutBetweenCharacters(int longest) {
        String cut = PlainText.line("12345678🎉🎉🎉", longest);
        assertThat(cut).hasSizeLessThanOrEqualTo(longest).endsWith("…");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(cut)).isTrue();
    }

    @Test
    void whatFitsIsNotCut() {
        assertThat(PlainText.line("1234567890", 10)).isEqualTo("1234567890");
    }
}
