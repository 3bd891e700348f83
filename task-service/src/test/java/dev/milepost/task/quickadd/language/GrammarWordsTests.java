package dev.milepost.task.quickadd.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.milepost.task.quickadd.Circumstances;
import dev.milepost.task.quickadd.ParsedTask;
import dev.milepost.task.quickadd.ParsedTask.RepeatRule;
import dev.milepost.task.quickadd.ParsedTask.Span;
import dev.milepost.task.quickadd.PlainWords;
import dev.milepost.task.series.Anchor;
import dev.milepost.task.series.Schedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("TASK-15: a line of plain words")
class GrammarWordsTests {

    private static final PlainWords ENGLISH = GrammarWords.of("en");
    private static final Circumstances NOW =
            EnglishPhrases.at("2026-06-10T09:30 Europe/Berlin en-US");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");

    private static final List<String> WORDS =
            Stream.concat(
                            EnglishPhrases.all().stream()
                                    .flatMap(phrase -> Arrays.stream(phrase.line().split(" ", -1))),
                            Stream.of(
                                    "\"", "(", ")", "\\", "é", "🎉", "ß", "!", "#", "@", "9", "٣",
                                    "-"))
                    .toList();

    static List<EnglishPhrases> phrases() {
        return EnglishPhrases.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void isUnderstood(EnglishPhrases phrase) {
        ParsedTask task = ENGLISH.read(phrase.line(), phrase.circumstances());
        assertThat(task.title()).isEqualTo(phrase.title());
        assertThat(EnglishPhrases.fields(task)).isEqualTo(phrase.fields());
        assertNothingIsLost(phrase.line(), task);
    }

    @Test
    @DisplayName("TASK-7: every rule is one of RFC 5545 that occurs first where the words say")
    void everyRuleBeginsWhereTheWordsSay() {
        for (EnglishPhrases phrase : phrases()) {
            ParsedTask task = ENGLISH.read(phrase.line(), phrase.circumstances());
            RepeatRule rule = task.recurrence();
            if (rule != null && task.dueDate() != null) {
                LocalTime time = task.dueTime();
                LocalDateTime start = task.dueDate().atTime(time == null ? LocalTime.MIN : time);
                Schedule schedule =
                        Schedule.of(
                                rule.wish(),
                                Anchor.DUE_DATE,
                                start,
                                time == null,
                                phrase.circumstances().now().getZone(),
                                Set.of());
                assertThat(schedule.from(start).findFirst().orElseThrow().local())
                        .as(phrase.line())
                        .isEqualTo(start);
            }
        }
    }

    @Test
    void hasEnoughPhrases() {
        assertThat(phrases()).hasSizeGreaterThan(350);
    }

    @Test
    void everyFieldSaysWhereItIsFrom() {
        String line = "call mum tomorrow 5pm every month #family !high for 1h30 @python";
        assertThat(parts(line, ENGLISH.read(line, NOW)))
                .containsExactly(
                        "DUE_DATE=tomorrow",
                        "DUE_TIME=5pm",
                        "RECURRENCE=every month",
                        "TAGS=#family",
                        "PRIORITY=!high",
                        "ESTIMATED_DURATION=for 1h30",
                        "GOAL=@python");
    }

    @Test
    void onePartCanGiveTwoFields() {
        String line = "🎉 dinner tonight";
        assertThat(parts(line, ENGLISH.read(line, NOW)))
                .containsExactly("DUE_DATE=tonight", "DUE_TIME=tonight");
        String window = "dinner 7-9pm";
        assertThat(parts(window, ENGLISH.read(window, NOW)))
                .containsExactly("DUE_TIME=7-9pm", "ESTIMATED_DURATION=7-9pm");
    }

    @Test
    void theTimeZoneIsThatOfTheTime() {
        assertThat(ENGLISH.read("call mum 5pm", NOW).timezone()).isEqualTo(NOW.now().getZone());
        assertThat(ENGLISH.read("call mum tomorrow", NOW).timezone()).isNull();
    }

    @Test
    void controlCharactersAreBlanks() {
        String line = "call\u0000 mum\n\ttomorrow\u00a05pm";
        ParsedTask task = ENGLISH.read(line, NOW);
        assertThat(task.title()).isEqualTo("call mum");
        assertThat(parts(line, task)).containsExactly("DUE_DATE=tomorrow", "DUE_TIME=5pm");
    }

    @Test
    void anyLineIsReadAndNothingOfItIsLost() {
        Random random = new Random(15);
        for (int times = 0; times < 3000; times++) {
            String line = line(random);
            assertNothingIsLost(line, ENGLISH.read(line, NOW));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "\\",
                "@a ",
                "#",
                "!",
                "1",
                "1:",
                "1-",
                "1.",
                "a.",
                "a-",
                "a@",
                "a'",
                " ",
                "(",
                "://",
                "every ",
                "monday and ",
                "every monday and ",
                "1st ",
                "in 1 day ",
                "at 5 ",
                "the day after ",
                "\uD83C"
            })
    void noLineTakesLong(String piece) {
        String line = piece.repeat(PlainWords.MOST_CHARACTERS / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> ENGLISH.read(line, NOW));
    }

    @Test
    void aLanguageWithoutAFileIsRefused() {
        assertThatThrownBy(() -> GrammarWords.of("tlh")).hasMessageContaining("/quickadd/tlh.json");
    }

    private static List<String> parts(String line, ParsedTask task) {
        return task.spans().stream()
                .map(span -> span.field() + "=" + line.substring(span.start(), span.end()))
                .toList();
    }

    /// What is in no span is in the title, in its order.
    private static void assertNothingIsLost(String line, ParsedTask task) {
        StringBuilder rest = new StringBuilder(line);
        for (Span span : task.spans()) {
            assertThat(span.start()).isBetween(0, span.end() - 1);
            assertThat(span.end()).isLessThanOrEqualTo(line.length());
            rest.replace(span.start(), span.end(), " ".repeat(span.end() - span.start()));
        }
        String left = letters(rest.toString());
        assertThat(letters(task.title()))
                .as(line)
                .isIn(left, letters(line), letters(withoutMarkers(line, task)));
    }

    private static String withoutMarkers(String line, ParsedTask task) {
        StringBuilder rest = new StringBuilder(line);
        task.spans().stream()
                .filter(span ->
                        switch (span.field()) {
                            case PRIORITY, TAGS, GOAL -> true;
                            default -> false;
                        })
                .forEach(span ->
                        rest.replace(
                                span.start(), span.end(), " ".repeat(span.end() - span.start())));
        return rest.toString();
    }

    private static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("");
    }

    private static String line(Random random) {
        String line =
                random.ints(random.nextInt(1, 40), 0, WORDS.size())
                        .mapToObj(at -> WORDS.get(at) + (random.nextInt(6) == 0 ? "" : " "))
                        .collect(Collectors.joining());
        return line.substring(0, Math.min(line.length(), PlainWords.MOST_CHARACTERS));
    }
}
