package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName(
        "PLAN-3, PLAN-4, PLAN-10: dates move by a rule that is named, and as little as possible")
class PlanReflowTests {

    private static final LocalDate START = Examples.START;
    private static final Instant PLANNED = at(0);
    private static final boolean LATE = false;
    private static final boolean AHEAD = true;

    private final List<TaskState> tasks = new ArrayList<>();
    private GoalBrief brief = Examples.brief(10, 60, Set.of());
    private long ids;

    @Nested
    class WhatStays {

        @Test
        void aPlanThatFitsStaysAsItIs() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 0);
            assertThat(revision.changesNothing()).isTrue();
            assertThat(revision.reason()).isEqualTo("Nothing had to move.");
            assertThat(revision.endDate()).isEqualTo(brief.endDate());
        }

        @Test
        void closedTasksAreInNoRevision() {
            fillDays(0, 9, TaskKind.LEARN, 30);
            close(0, TaskStatus.COMPLETED);
            close(1, TaskStatus.CANCELLED);
            PlanRevision revision = reflowed(LATE, 1);
            assertThat(idsOf(revision)).containsExactlyElementsOf(ids(2, 9));
            assertThat(revision.dropped()).isEmpty();
        }

        @Test
        void whatTheUserPlacedStaysEvenWhereItOverfillsTheDay() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            tasks.set(2, Examples.movedByUser(tasks.get(2), day(5)));
            PlanRevision revision = reflowed(LATE, 0);
            assertThat(revised(revision, 2).task().dueDate()).isEqualTo(day(5));
            assertThat(revised(revision, 2).change()).isEqualTo(TaskChange.KEPT);
            assertThat(revision.tasks())
                    .filteredOn(task -> task.task().dueDate().equals(day(5)))
                    .as("nothing else is put on a day that is full by the user's wish")
                    .hasSize(1);
        }

        @Test
        void whatIsInTheUsersOwnWordsIsNeverDropped() {
            fillDays(0, 9, TaskKind.PRACTICE, 60);
            tasks.replaceAll(task -> Examples.editedByUser(task, "Mine " + task.order()));
            PlanRevision revision = reflowed(LATE, 3);
            assertThat(revision.dropped()).isEmpty();
            assertThat(revision.tasks()).hasSize(10);
            assertThat(revision.tasks()).allMatch(task -> task.task().title().startsWith("Mine "));
            assertThat(revision.endDate()).isAfter(brief.endDate());
        }

        @Test
        void aDateThatTheUserChoseAndMissedIsNoLongerKept() {
            fillDays(0, 4, TaskKind.LEARN, 30);
            tasks.set(0, Examples.movedByUser(tasks.getFirst(), day(1)));
            assertThat(revised(reflowed(LATE, 3), 0).task().dueDate()).isEqualTo(day(3));
        }

        @Test
        void slackTakesUpTheDelaySoThatWhatFollowsStays() {
            addTask(0, TaskKind.LEARN, 60);
            addTask(1, TaskKind.LEARN, 60);
            addTask(4, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 1);
            assertThat(datesOf(revision)).containsExactly(day(1), day(2), day(4));
            assertThat(revised(revision, 2).change()).isEqualTo(TaskChange.KEPT);
            assertThat(revised(revision, 2).rule()).isNull();
            assertThat(revised(revision, 2).reason()).isNull();
        }
    }

    @Nested
    class WhatMoves {

        @Test
        void whatIsLateStartsAgainToday() {
            fillDays(0, 4, TaskKind.LEARN, 30);
            RevisedTask late = revised(reflowed(LATE, 2), 0);
            assertThat(late.task().dueDate()).isEqualTo(day(2));
            assertThat(late.change()).isEqualTo(TaskChange.MOVED);
            assertThat(late.previousDueDate()).isEqualTo(day(0));
            assertThat(late.rule()).isEqualTo(ChangeRule.STARTED_AGAIN);
            assertThat(late.reason())
                    .isEqualTo("It was due on 2026-03-02 and is still open, so it has a new date.");
        }

        @Test
        void tasksThatBuildOnEachOtherKeepTheirOrder() {
            fillDays(0, 6, TaskKind.LEARN, 45);
            PlanRevision revision = reflowed(LATE, 3);
            assertThat(idsOf(revision)).containsExactlyElementsOf(ids(0, 6));
            assertThat(datesOf(revision)).isSorted().allMatch(day -> !day.isBefore(day(3)));
        }

        @Test
        void restDaysStayFree() {
            brief = Examples.brief(14, 60, Set.of(day(2).getDayOfWeek()));
            addTask(0, TaskKind.LEARN, 60);
            addTask(1, TaskKind.LEARN, 60);
            assertThat(datesOf(reflowed(LATE, 1))).containsExactly(day(1), day(3));
        }

        @Test
        void theWordsSayWhereTasksWent() {
            addTask(0, TaskKind.LEARN, 60);
            addTask(1, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 1);
            assertThat(revised(revision, 1).rule()).isEqualTo(ChangeRule.MADE_ROOM);
            assertThat(revised(revision, 1).reason())
                    .isEqualTo("Moved back by one day to make room for what comes first.");
            assertThat(revision.reason())
                    .isEqualTo("What was planned is kept: 2 tasks moved to a new date.");
        }
    }

    @Nested
    class WhatGivesWay {

        @Test
        void aReviewIsDroppedBeforeAnythingElse() {
            fillDays(0, 8, TaskKind.LEARN, 60);
            addTask(9, TaskKind.REVIEW, 60);
            PlanRevision revision = reflowed(LATE, 1);
            assertThat(droppedIds(revision)).containsExactly(tasks.get(9).id());
            assertThat(revision.dropped().getFirst().rule()).isEqualTo(ChangeRule.REVIEW_SPARED);
            assertThat(revision.dropped().getFirst().reason())
                    .isEqualTo(
                            "The days until the end are full, and a review can be spared first.");
            assertThat(revision.endDate()).isEqualTo(brief.endDate());
        }

        @Test
        void thenPracticeGoesButNoMoreThanAThirdOfIt() {
            fillDays(0, 5, TaskKind.PRACTICE, 60);
            fillDays(6, 9, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 2);
            assertThat(droppedIds(revision))
                    .as("what is late goes first: nothing else need move then")
                    .containsExactlyElementsOf(ids(0, 1));
            assertThat(revision.dropped())
                    .extracting(DroppedTask::rule)
                    .containsOnly(ChangeRule.PRACTICE_SPARED);
            assertThat(revision.endDate()).isEqualTo(brief.endDate());
        }

        @Test
        void onlyThenTheEndMoves() {
            fillDays(0, 5, TaskKind.PRACTICE, 60);
            fillDays(6, 9, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 4);
            assertThat(revision.dropped()).hasSize(2);
            assertThat(revision.endDate()).isEqualTo(brief.endDate().plusDays(2));
            assertThat(revision.reason())
                    .contains("2 tasks dropped for want of room")
                    .endsWith("the end moved to " + revision.endDate() + ".");
        }

        @Test
        void learningIsNeverDropped() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            PlanRevision revision = reflowed(LATE, 3);
            assertThat(revision.dropped()).isEmpty();
            assertThat(revision.tasks()).hasSize(10);
            assertThat(revision.endDate()).isEqualTo(brief.endDate().plusDays(3));
        }

        @Test
        void whatIsUnderWayIsNeverDropped() {
            fillDays(0, 8, TaskKind.LEARN, 60);
            addTask(9, TaskKind.REVIEW, 60);
            tasks.set(9, Examples.underWay(tasks.get(9)));
            PlanRevision revision = reflowed(LATE, 1);
            assertThat(revision.dropped()).isEmpty();
            assertThat(idsOf(revision)).contains(tasks.get(9).id());
        }
    }

    @Nested
    class WhatComesBack {

        @Test
        void aSkippedLessonComesBackShort() {
            fillDays(0, 5, TaskKind.LEARN, 50);
            addTask(6, TaskKind.LEARN, 20);
            close(0, TaskStatus.SKIPPED);
            RevisedTask catchUp = catchUpsOf(reflowed(LATE, 0)).getFirst();
            assertThat(catchUp.task().kind()).isEqualTo(TaskKind.CATCH_UP);
            assertThat(catchUp.task().title()).isEqualTo("Catch up: Task 1");
            assertThat(catchUp.task().estimatedMinutes()).isEqualTo(20);
            assertThat(catchUp.task().dueDate()).isEqualTo(day(6));
            assertThat(catchUp.previousDueDate()).isNull();
            assertThat(catchUp.rule()).isEqualTo(ChangeRule.CAUGHT_UP);
            assertThat(catchUp.reason())
                    .isEqualTo("You skipped \"Task 1\"; its essentials come back here.");
        }

        @Test
        void itComesWithinTenDaysOrNotAtAll() {
            brief = Examples.brief(30, 60, Set.of());
            addTask(0, TaskKind.LEARN, 60);
            fillDays(0, 15, TaskKind.LEARN, 60);
            close(0, TaskStatus.SKIPPED);
            assertThat(catchUpsOf(reflowed(LATE, 0))).isEmpty();
        }

        @Test
        void itComesBackOnce() {
            fillDays(0, 2, TaskKind.LEARN, 50);
            close(0, TaskStatus.SKIPPED);
            PlanRevision first = reflowed(LATE, 0);
            catchUpsOf(first).forEach(task -> tasks.add(Examples.pending(task.task())));
            assertThat(catchUpsOf(reflowed(LATE, 0))).isEmpty();
        }

        @Test
        void skippedCheckpointsAndReviewsDoNotComeBack() {
            addTask(0, TaskKind.REVIEW, 30);
            addTask(1, TaskKind.CHECKPOINT, 30);
            addTask(2, TaskKind.CATCH_UP, 30);
            addTask(5, TaskKind.LEARN, 30);
            IntStream.range(0, 3).forEach(index -> close(index, TaskStatus.SKIPPED));
            assertThat(catchUpsOf(reflowed(LATE, 0))).isEmpty();
        }
    }

    @Nested
    class WhenAhead {

        @Test
        void freeDaysAreUsedAndTheProjectStaysAtTheEnd() {
            addTask(4, TaskKind.LEARN, 60);
            addTask(5, TaskKind.LEARN, 60);
            addTask(9, TaskKind.PROJECT, 60);
            PlanRevision revision = reflowed(AHEAD, 0);
            assertThat(datesOf(revision)).containsExactly(day(0), day(1), day(9));
            assertThat(revised(revision, 0).rule()).isEqualTo(ChangeRule.PULLED_FORWARD);
            assertThat(revised(revision, 0).reason())
                    .isEqualTo("Moved forward by 4 days because there is room.");
        }

        @Test
        void freeDaysAreLeftAloneUnlessTheUserIsAhead() {
            addTask(4, TaskKind.LEARN, 60);
            addTask(9, TaskKind.PROJECT, 60);
            assertThat(reflowed(LATE, 0).changesNothing()).isTrue();
        }
    }

    @Test
    void theSameStateFlowsTheSameWay() {
        fillDays(0, 9, TaskKind.PRACTICE, 45);
        close(0, TaskStatus.SKIPPED);
        PlanRevision one = reflowed(LATE, 3);
        ids = 0;
        assertThat(reflowed(LATE, 3)).isEqualTo(one);
    }

    private PlanRevision reflowed(boolean ahead, int today) {
        GoalState state = new GoalState(brief, ZoneOffset.UTC, tasks, PLANNED, PLANNED);
        Instant now = at(today);
        PlanRevision revision = PlanReflow.reflow(state, ahead, now, this::nextId);
        assertThat(PlanChecker.violationsOfReflow(revision.plan(), state.groundAt(now))).isEmpty();
        return revision;
    }

    private void fillDays(int from, int to, TaskKind kind, int minutes) {
        IntStream.rangeClosed(from, to).forEach(day -> addTask(day, kind, minutes));
    }

    private void addTask(int day, TaskKind kind, int minutes) {
        PlanningGround ground = PlanningGround.fresh(brief, START);
        tasks.add(
                Examples.pending(Examples.task(ground, tasks.size() + 1, day(day), kind, minutes)));
    }

    private void close(int index, TaskStatus status) {
        tasks.set(index, Examples.closed(tasks.get(index), status, PLANNED.plusSeconds(60)));
    }

    private RevisedTask revised(PlanRevision revision, int index) {
        return revision.tasks().stream()
                .filter(task -> task.task().id().equals(tasks.get(index).id()))
                .findFirst()
                .orElseThrow();
    }

    private List<UUID> ids(int from, int to) {
        return tasks.subList(from, to + 1).stream().map(TaskState::id).toList();
    }

    private static List<UUID> idsOf(PlanRevision revision) {
        return revision.tasks().stream().map(task -> task.task().id()).toList();
    }

    private static List<LocalDate> datesOf(PlanRevision revision) {
        return revision.tasks().stream().map(task -> task.task().dueDate()).toList();
    }

    private static List<UUID> droppedIds(PlanRevision revision) {
        return revision.dropped().stream().map(DroppedTask::id).toList();
    }

    private static List<RevisedTask> catchUpsOf(PlanRevision revision) {
        return revision.tasks().stream().filter(task -> task.change() == TaskChange.ADDED).toList();
    }

    private static LocalDate day(int index) {
        return START.plusDays(index);
    }

    private static Instant at(int day) {
        return START.plusDays(day).atTime(8, 0).toInstant(ZoneOffset.UTC).plus(Duration.ofHours(1));
    }

    private UUID nextId() {
        ids++;
        return new UUID(3, ids);
    }
}
