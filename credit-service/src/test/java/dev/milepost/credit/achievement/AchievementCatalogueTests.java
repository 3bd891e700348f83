package dev.milepost.credit.achievement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.credit.limit.Perk;
import dev.milepost.credit.limit.PerkKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("CRED-5: the definitions of achievements")
class AchievementCatalogueTests {

    private static final String GOOD =
            """
            {"id": "tasks_5", "title": "A title", "description": "A sentence.", "measure": "tasks", "target": 5,
             "perk": {"kind": "active_tasks", "amount": 15}}
            """;

    private final AchievementCatalogue catalogue = AchievementCatalogue.load();

    @Test
    void thereAreEnough() {
        assertThat(catalogue.achievements()).hasSizeGreaterThanOrEqualTo(24);
    }

    @ParameterizedTest
    @CsvSource({
        "tasks_5, TASKS, 5, ACTIVE_TASKS, 15",
        "tasks_25, TASKS, 25, ACTIVE_TASKS, 25",
        "tasks_50, TASKS, 50, ACTIVE_TASKS, 50",
        "tasks_100, TASKS, 100, ACTIVE_TASKS, 100",
        "tasks_500, TASKS, 500, ACTIVE_TASKS, 200",
        "streak_3, STREAK_DAYS, 3, DAILY_CREDITS, 1",
        "streak_7, STREAK_DAYS, 7, DAILY_CREDITS, 3",
        "streak_15, STREAK_DAYS, 15, DAILY_CREDITS, 4",
        "streak_30, STREAK_DAYS, 30, DAILY_CREDITS, 5",
        "streak_100, STREAK_DAYS, 100, DAILY_CREDITS, 10",
        "focus_3, FOCUS, 3, SUBTASKS_PER_TASK, 2",
        "focus_10, FOCUS, 10, ACTIVE_TASKS, 25",
        "focus_50, FOCUS, 50, SUBTASKS_PER_TASK, 5",
        "notes_5, NOTES, 5, NOTES, 5",
        "notes_10, NOTES, 10, NOTES, 5",
        "notes_15, NOTES, 15, NOTES, 5",
    })
    void theProductsOwnAreAsItSays(
            String id, Measure measure, int target, PerkKind kind, int amount) {
        Achievement found =
                catalogue.achievements().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        assertThat(found.measure()).isEqualTo(measure);
        assertThat(found.target()).isEqualTo(target);
        assertThat(found.perk()).isEqualTo(new Perk(kind, amount));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void everythingThatIsMeasuredIsForSomething(Measure measure) {
        assertThat(catalogue.achievements()).anyMatch(one -> one.measure() == measure);
    }

    @Test
    void nothingIsReachedBeforeItsTarget() {
        assertThat(catalogue.reachedBy(Map.of())).isEmpty();
        assertThat(catalogue.reachedBy(Map.of(Measure.TASKS, 4L, Measure.NOTES, 4L))).isEmpty();
        assertThat(catalogue.reachedBy(Map.of(Measure.TASKS, 25L, Measure.NOTES, 5L)))
                .extracting(Achievement::id)
                .containsExactly("tasks_5", "tasks_25", "notes_5");
    }

    @Test
    void wordsAreReadInAnyCase() {
        assertThat(read(GOOD.replace("\"tasks\"", "\"TASKS\""))).isEqualTo(read(GOOD));
    }

    @Test
    void anIdIsThereOnce() {
        assertThatThrownBy(() -> read(GOOD, GOOD)).hasMessageContaining("tasks_5 is defined twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"tasks\"          | \"dances\"     | not one of the values",
                "\"active_tasks\"   | \"dances\"     | not one of the values",
                "\"target\": 5      | \"target\": 0  | achieved by nothing",
                "\"amount\": 15     | \"amount\": 0  | gives nothing",
                "\"amount\": 15     | \"amount\": -1 | gives nothing",
                "\"A title\"        | \" \"          | needs words",
                "\"target\"         | \"size\": 1, \"target\" | size",
                "\"title\"          | \"name\"       | title",
                "\"A sentence.\"    | null           | description",
            })
    void aMistakeInTheFileStopsTheStart(String good, String bad, String message) {
        assertThat(GOOD).contains(good);
        assertThatThrownBy(() -> read(GOOD.replace(good, bad))).hasMessageContaining(message);
    }

    private static List<Achievement> read(String... definitions) {
        String json = Arrays.toString(definitions);
        return AchievementCatalogue.read(json.getBytes(StandardCharsets.UTF_8)).achievements();
    }
}
