package dev.milepost.goal.goal;

import static dev.milepost.goal.goal.GoalExamples.EVENING;
import static dev.milepost.goal.goal.GoalExamples.NO_DAYS;
import static dev.milepost.goal.goal.GoalExamples.PYTHON;
import static dev.milepost.goal.goal.GoalExamples.active;
import static dev.milepost.goal.goal.GoalExamples.archived;
import static dev.milepost.goal.goal.GoalExamples.completed;
import static dev.milepost.goal.goal.GoalExamples.failed;
import static dev.milepost.goal.goal.GoalExamples.paused;
import static dev.milepost.goal.goal.GoalExamples.plan;
import static dev.milepost.goal.goal.GoalExamples.planning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.event.Change;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("GOAL-5: the states of a goal")
class GoalTests {

    private static final Schedule LATER =
            new Schedule(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-06-05"));

    static List<Goal> everyState() {
        return GoalExamples.all();
    }

    @Nested
    class ANewGoal {

        @Test
        void waitsForItsPlanWithTheDatesThatAreWanted() {
            Goal.Planning goal = planning();
            assertThat(goal.status()).isEqualTo(GoalStatus.PLANNING);
            assertThat(goal.core().version()).isEqualTo(1);
            assertThat(goal.core().schedule().end()).isEqualTo("2026-05-30");
            assertThat(goal.plan()).isNull();
        }

        @Test
        void becomesActiveWithItsFirstPlan() {
            Change<Goal, GoalEvent> change = planning().adopt(plan(1), LATER, EVENING);
            assertThat(change.state()).isInstanceOf(Goal.Active.class);
            assertThat(change.state().core().schedule()).isEqualTo(LATER);
            assertThat(change.state().core().settings().durationDays()).isEqualTo(90);
            assertThat(change.events())
                    .containsExactly(
                            new GoalEvent.Planned(change.state().core(), Duration.ofHours(12)));
        }

        @Test
        void failsAndSaysWhy() {
            Change<Goal, GoalEvent> change = FailGoalHandler.decide(planning(), NO_DAYS, EVENING);
            assertThat(change.state())
                    .isInstanceOfSatisfying(
                            Goal.Failed.class,
                            goal -> assertThat(goal.failure()).isEqualTo(NO_DAYS));
        }

        @Test
        void canBePutAwayAndKeepsThePlanThatArrivesLater() {
            Goal archived = planning().archive(EVENING).state();
            Goal planned = archived.adopt(plan(1), LATER, EVENING).state();
            assertThat(archived.plan()).isNull();
            assertThat(planned.status()).isEqualTo(GoalStatus.ARCHIVED);
            assertThat(planned.plan()).isEqualTo(plan(1));
        }
    }

    @Nested
    class AnActiveGoal {

        @Test
        void ignoresAPlanThatIsNotNewer() {
            Goal second = active().adopt(plan(2), LATER, EVENING).state();
            assertThat(second.adopt(plan(2), LATER, EVENING).happened()).isFalse();
            assertThat(second.adopt(plan(1), LATER, EVENING).state()).isEqualTo(second);
        }

        @Test
        void staysActiveSinceThenWithANewerPlan() {
            Goal goal = active().adopt(plan(2), LATER, EVENING).state();
            assertThat(goal.since()).isEqualTo(active().since());
            assertThat(goal.core().version()).isEqualTo(3);
        }

        @Test
        void goesOnWhenALaterPlanFails() {
            assertThat(FailGoalHandler.decide(active(), NO_DAYS, EVENING).happened()).isFalse();
        }

        @Test
        void isPausedAndResumed() {
            Change<Goal, GoalEvent> paused = active().pause(EVENING);
            assertThat(paused.state().status()).isEqualTo(GoalStatus.PAUSED);
            assertThat(paused.events()).hasOnlyElementsOfType(GoalEvent.Paused.class);
            Change<Goal, GoalEvent> resumed = ResumeGoalHandler.decide(paused.state(), EVENING);
            assertThat(resumed.state().status()).isEqualTo(GoalStatus.ACTIVE);
            assertThat(resumed.state().plan()).isEqualTo(plan(1));
        }
    }

    @Nested
    class AFailedGoal {

        @Test
        void isPlannedAgainWhenTheUserAsks() {
            Change<Goal, GoalEvent> change = RetryGoalHandler.decide(failed(), EVENING);
            assertThat(change.state()).isInstanceOf(Goal.Planning.class);
            assertThat(change.state().since()).isEqualTo(EVENING);
            assertThat(change.events()).hasOnlyElementsOfType(GoalEvent.RevisionRequested.class);
        }

        @Test
        void becomesActiveWhenAPlanComesAfterAll() {
            assertThat(failed().adopt(plan(1), LATER, EVENING).state())
                    .isInstanceOf(Goal.Active.class);
        }
    }

    @Nested
    class SettingsOfAGoal {

        private final GoalSettings shorter =
                new SettingsChange(
                                null,
                                new GoalDuration(4, GoalDuration.Unit.WEEKS),
                                null,
                                null,
                                null,
                                null)
                        .applyTo(PYTHON, LocalDate.parse("2026-03-01"));

        @Test
        void changeWithTheFieldsThatAreDifferent() {
            Change<Goal, GoalEvent> change = active().update(shorter, EVENING);
            assertThat(change.events())
                    .containsExactly(
                            new GoalEvent.Updated(change.state().core(), List.of("duration_days")));
            assertThat(change.state().core().schedule().end()).isEqualTo("2026-03-29");
            assertThat(change.state().core().version()).isEqualTo(3);
        }

        @Test
        void stayAsTheyAreWhenNothingIsDifferent() {
            assertThat(active().update(PYTHON, EVENING)).isEqualTo(Change.of(active()));
        }

        @Test
        void changeInEveryOpenState() {
            assertThat(List.of(planning(), active(), paused(), failed()))
                    .allSatisfy(goal ->
                            assertThat(goal.update(shorter, EVENING).state().status())
                                    .isEqualTo(goal.status()));
        }
    }

    @Nested
    class WhatAStateDoesNotAllow {

        @ParameterizedTest
        @MethodSource("dev.milepost.goal.goal.GoalTests#everyState")
        void isRefusedByPause(Goal goal) {
            refused(goal, List.of(GoalStatus.ACTIVE), () -> PauseGoalHandler.decide(goal, EVENING));
        }

        @ParameterizedTest
        @MethodSource("dev.milepost.goal.goal.GoalTests#everyState")
        void isRefusedByResume(Goal goal) {
            refused(
                    goal,
                    List.of(GoalStatus.PAUSED),
                    () -> ResumeGoalHandler.decide(goal, EVENING));
        }

        @ParameterizedTest
        @MethodSource("dev.milepost.goal.goal.GoalTests#everyState")
        void isRefusedByComplete(Goal goal) {
            refused(
                    goal,
                    List.of(GoalStatus.ACTIVE, GoalStatus.PAUSED),
                    () -> CompleteGoalHandler.decide(goal, EVENING));
        }

        @ParameterizedTest
        @MethodSource("dev.milepost.goal.goal.GoalTests#everyState")
        void isRefusedByArchiveOnlyOfWhatIsArchived(Goal goal) {
            refused(
                    goal,
                    List.of(
                            GoalStatus.PLANNING,
                            GoalStatus.ACTIVE,
                            GoalStatus.PAUSED,
                            GoalStatus.COMPLETED,
                            GoalStatus.FAILED),
                    () -> ArchiveGoalHandler.decide(goal, EVENING));
        }

        @ParameterizedTest
        @MethodSource("dev.milepost.goal.goal.GoalTests#everyState")
        void isRefusedByRetry(Goal goal) {
            refused(goal, List.of(GoalStatus.FAILED), () -> RetryGoalHandler.decide(goal, EVENING));
        }

        private static void refused(Goal goal, List<GoalStatus> allowed, Runnable decision) {
            if (allowed.contains(goal.status())) {
                decision.run();
            } else if (goal instanceof Goal.Closed) {
                assertThatThrownBy(decision::run).isInstanceOf(GoalClosed.class);
            } else {
                assertThatThrownBy(decision::run)
                        .isInstanceOfAny(
                                GoalNotActive.class, GoalNotPaused.class, GoalNotFailed.class);
            }
        }
    }

    @Test
    void closedGoalsKeepTheirStateWhenAPlanArrivesLate() {
        assertThat(List.of(completed(), archived(), paused()))
                .allSatisfy(goal -> {
                    Goal planned = goal.adopt(plan(2), LATER, EVENING).state();
                    assertThat(planned.status()).isEqualTo(goal.status());
                    assertThat(planned.plan()).isEqualTo(plan(2));
                });
    }
}
