package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-1: a long goal falls into parts of whole weeks")
class PlanPartTests {

    private static final LocalDate START = Examples.START;
    private static final Instant NOON = START.atTime(12, 0).toInstant(ZoneOffset.UTC);

    @Test
    void aGoalThatFitsIntoOnePartStaysWhole() {
        PlanningGround ground = Examples.ground(42, 60);
        assertThat(PlanPart.of(ground, 42)).containsExactly(new PlanPart(ground, true));
        assertThat(PlanPart.of(Examples.ground(1, 60), 1)).hasSize(1);
    }

    @Test
    void theDaysOfRestAreNotCounted() {
        PlanningGround ground =
                PlanningGround.fresh(
                        Examples.brief(
                                200,
                                60,
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.FRIDAY)),
                        START);
        assertThat(PlanPart.of(ground, 113)).hasSize(2);
        assertThat(PlanPart.of(ground, 114)).hasSize(1);
    }

    @Test
    void theLastPartIsNoMereRest() {
        assertThat(PlanPart.of(Examples.ground(49, 60), 42))
                .extracting(part -> part.openDays().size())
                .containsExactly(28, 21);
        assertThat(PlanPart.of(Examples.ground(365, 60), 42))
                .hasSize(9)
                .allSatisfy(part -> assertThat(part.openDays()).hasSizeBetween(29, 42));
    }

    @Test
    void anyGoalIsCoveredOnceInOrderByPartsThatAreSmallEnough() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            GoalBrief brief = Examples.randomBrief(random);
            PlanningGround ground =
                    PlanningGround.fresh(
                            brief, START.plusDays(random.nextInt(brief.durationDays())));
            int most = 7 + random.nextInt(60);
            List<PlanPart> parts = PlanPart.of(ground, most);
            List<LocalDate> days = new ArrayList<>();
            parts.forEach(part -> days.addAll(part.openDays()));
            assertThat(days).as(brief.toString()).isEqualTo(ground.studyDays());
            assertThat(parts)
                    .allSatisfy(part -> assertThat(part.openDays()).hasSizeBetween(1, most));
            assertThat(parts.subList(0, parts.size() - 1)).noneMatch(PlanPart::isLast);
            assertThat(parts.getLast().isLast()).isTrue();
            for (int at = 1; at < parts.size(); at++) {
                assertThat(parts.get(at).firstWeek()).isEqualTo(parts.get(at - 1).lastWeek() + 1);
            }
        }
    }

    @Test
    void anOpenTaskBelongsToThePartInWhichItLies() {
        PlanningGround fresh = Examples.ground(84, 60);
        GoalState begun = Examples.begun(fresh.brief(), Examples.goodPlan(fresh), NOON);
        PlanningGround later = begun.groundAt(NOON.plusSeconds(10 * 86_400));
        List<PlanPart> parts = PlanPart.of(later.until(START.plusDays(69)), 42);
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst().ground().open().getFirst().dueDate())
                .as("what is overdue has to be planned first")
                .isEqualTo(START);
        assertThat(parts.getLast().ground().open().getLast().dueDate())
                .as("what lies behind the end has to be planned last")
                .isEqualTo(START.plusDays(83));
        assertThat(parts.stream().mapToInt(part -> part.ground().open().size()).sum())
                .isEqualTo(84);
    }

    @Test
    void timeSpentTodayIsTakenFromTheFirstPartAlone() {
        PlanningGround fresh = Examples.ground(84, 60);
        GoalState begun = Examples.begun(fresh.brief(), Examples.goodPlan(fresh), NOON);
        List<TaskState> tasks = new ArrayList<>(begun.tasks());
        TaskState first = tasks.getFirst();
        tasks.set(0, Examples.closed(first, TaskStatus.COMPLETED, NOON));
        PlanningGround ground =
                new GoalState(begun.brief(), begun.timezone(), tasks, NOON, NOON).groundAt(NOON);
        assertThat(PlanPart.of(ground, 42))
                .extracting(part -> part.ground().minutesSpentOnFirstDay())
                .containsExactly(60, 0);
    }

    @Test
    void ofADraftItTakesItsOwnDays() {
        PlanPart second = PlanPart.of(Examples.ground(84, 60), 42).getLast();
        PlanDraft draft =
                new PlanDraft(
                        List.of(
                                new PlanDraft.Week(
                                        "All",
                                        List.of(day(-1), day(42), day(43), day(84), day(85)))));
        assertThat(second.of(draft).days())
                .extracting(PlanDraft.Day::number)
                .containsExactly(43, 84);
    }

    private static PlanDraft.Day day(int number) {
        return new PlanDraft.Day(number, List.of());
    }
}
