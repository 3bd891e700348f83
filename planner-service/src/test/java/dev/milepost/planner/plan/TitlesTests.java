package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PLAN-2: titles that say the same are the same")
class TitlesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World!|hello world",
                "  C++ -- and C#  |c++ and c#",
                "Ｆｕｌｌ　ｗｉｄｔｈ|full width",
                "日本語を学ぶ。|日本語を学ぶ",
                "हिन्दी सीखें|हिन्दी सीखें",
                "𝒮cript 𝟚|script 2",
                "½ pound|1 2 pound"
            })
    void differInNeitherCaseNorPunctuationNorSpacing(String title, String words) {
        assertThat(Titles.normalised(title)).isEqualTo(words);
        assertThat(Titles.hasWords(title)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…!?", "\u200b\u0000", "🎉🎉"})
    void canHaveNoWordsAtAll(String title) {
        assertThat(Titles.normalised(title)).isEmpty();
        assertThat(Titles.hasWords(title)).isFalse();
    }

    @Test
    void areAlikeByTheirLetters() {
        assertThat(likeness("write a function", "write a function")).isEqualTo(1);
        assertThat(likeness("write a function", "write functions")).isBetween(0.5, 0.9);
        assertThat(likeness("write a function", "boil an egg")).isLessThan(0.3);
    }

    private static double likeness(String one, String other) {
        return Titles.likeness(Titles.grams(one), Titles.grams(other));
    }
}
