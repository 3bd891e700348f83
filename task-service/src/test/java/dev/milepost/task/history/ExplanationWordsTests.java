package dev.milepost.task.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.task.history.PastStep.FromPlan;
import dev.milepost.task.plan.Cause;
import dev.milepost.task.plan.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PLAN-10: what happened to a task, in sentences for its user")
class ExplanationWordsTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-04");
    private static final UUID TASK = UuidV7.next();
    private static final UUID OTHER = UuidV7.next();

    /// Late on the 2nd in UTC, and early on the 3rd where the user lives.
    private static final Instant NIGHT = Instant.parse("2026-03-02T22:30:00Z");

    private final ExplanationWords words =
            new ExplanationWords(TASK, Map.of(OTHER, "Run a script"), ZoneId.of("Asia/Tokyo"));

    @Test
    void aPlanSaysWhatItAnswersAndByWhichReason() {
        PastStep moved = step(What.MOVED, "Room.", plan(null, 1, cause("TaskSkipped", OTHER)));
        assertThat(words.sentence(moved))
                .isEqualTo(
                        "Plan 2, made by rule, moved it from 2026-03-03 to 2026-03-04 because you skipped"
                                + " \"Run a script\" on 2026-03-03. Room.");
    }

    @Test
    void aPlanOfAModelNamesTheModel() {
        PastStep dropped = step(What.DROPPED, null, plan("big-model", 0));
        assertThat(words.sentence(dropped)).isEqualTo("Plan 2, made by big-model, dropped it.");
    }

    @Test
    void ofManyCausesTheNewestAreNamedAndTheOthersCounted() {
        Cause own = cause("TaskOverdue", TASK);
        Cause goal = cause("GoalUpdated", null);
        PastStep step = step(What.MOVED, null, plan(null, 10, own, own, goal));
        assertThat(words.because(step))
                .isEqualTo(
                        "it became overdue on 2026-03-03 and you changed the goal on 2026-03-03, and after 8 more"
                                + " like it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TaskSkipped           | you skipped a task",
                "TaskCompleted         | you completed a task",
                "TaskRescheduled       | you moved a task",
                "TaskReopened          | you opened a task again",
                "TaskOverdue           | a task became overdue",
                "GoalCreated           | you set the goal",
                "GoalResumed           | you went on with the goal",
                "GoalRevisionRequested | you asked for another plan",
                "ProposalAccepted      | you accepted it",
                "FactOfTomorrow        | FactOfTomorrow happened",
            })
    void everyCauseHasItsWordsAlsoForATaskThatIsGone(String type, String expected) {
        PastStep step = step(What.MOVED, null, plan(null, 1, cause(type, UuidV7.next())));
        assertThat(words.because(step)).isEqualTo(expected + " on 2026-03-03");
    }

    @Test
    void withoutAPlanThereIsNoCause() {
        assertThat(words.because(step(What.SKIPPED, "Ill", null))).isNull();
        assertThat(words.because(step(What.MOVED, null, plan(null, 0)))).isNull();
    }

    @Test
    void theUsersOwnReasonIsQuoted() {
        assertThat(words.sentence(step(What.SKIPPED, "Visitors", null)))
                .isEqualTo("You skipped it on 2026-03-03: Visitors");
        assertThat(words.sentence(step(What.SKIPPED, null, null)))
                .isEqualTo("You skipped it on 2026-03-03.");
    }

    @ParameterizedTest
    @EnumSource
    void everyStepIsASentenceThatSaysWhoDidIt(What what) {
        String sentence = words.sentence(step(what, null, plan(null, 0)));
        assertThat(sentence).endsWith(".");
        assertThat(sentence)
                .startsWith(
                        switch (what.by()) {
                            case USER -> "You ";
                            case PLAN -> "Plan 2";
                            case CLOCK -> "Its day";
                        });
    }

    private static PastStep step(What what, @Nullable String reason, @Nullable FromPlan plan) {
        return new PastStep(NIGHT, what, DAY.minusDays(1), DAY, null, reason, plan);
    }

    private static FromPlan plan(@Nullable String model, int count, Cause... causes) {
        return new FromPlan(
                UuidV7.next(),
                2,
                UuidV7.next(),
                model == null ? "BUILT_IN" : "MODEL",
                model,
                "TASK_SKIPPED",
                "One task was skipped.",
                new Causes(count, List.of(causes)));
    }

    private static Cause cause(String type, @Nullable UUID task) {
        return new Cause(type, UuidV7.next(), task, NIGHT);
    }
}
