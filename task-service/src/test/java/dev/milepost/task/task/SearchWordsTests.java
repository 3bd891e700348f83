package dev.milepost.task.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-3: words are looked for without accents, case and punctuation")
class SearchWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Café  CRÈME, cafe creme",
        "'buy:milk, eggs!', buy milk eggs",
        "Straße, strasse",
        "Łódź Øre, lodz ore",
        "ﬁnd № 5, find no 5",
        "İstanbul ΣΟΦΙΑΣ, istanbul σοφιασ",
        "милк 牛奶, милк 牛奶",
        "milk MILK milk, milk",
        "'--- !!', ''",
    })
    void areFolded(String text, String words) {
        assertThat(String.join(" ", SearchWords.of(text).words())).isEqualTo(words);
    }
}
