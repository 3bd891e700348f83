package dev.milepost.task.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-3: one mistake in a word does not hide a task")
class WordConditionsTests {

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({
        "milk, milk",
        "milk, milkshake",
        "mlik, milk",
        "milkk, milk",
        "milj, milk",
        "nilk, milk",
        "dentits, dentist",
        "dentst, dentist",
        "meetng, meetings",
        "recieve, receive",
        "pyhton, python",
        "emial, email",
        "calender, calendar",
        "excercise, exercise",
        "appointmnt, appointment",
        "presentaton, presentation",
    })
    void isOverlooked(String looked, String word) {
        assertThat(
                        Pattern.compile(WordConditions.oneMistake(looked))
                                .matcher(" " + word + " ")
                                .find())
                .isTrue();
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource({
        "milk, million",
        "bread, breakfast",
        "task, tax",
        "python, typhoon",
        "dentist, tenant",
        "milk, buttermilk",
    })
    void isNotTwo(String looked, String words) {
        String text = " " + words + " ";
        assertThat(Pattern.compile(WordConditions.oneMistake(looked)).matcher(text).find())
                .isFalse();
    }
}
