package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.plan.RemainingWork.Kept;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-4: a replan by rule keeps what it can, where it is")
class RemainingWorkTests {

    private static final LocalDate START = Examples.START;
    private static final Instant BEGUN = START.atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final List<TaskState> tasks = new ArrayList<>();
    private ZoneId zone = ZoneOffset.UTC;
    private GoalBrief brief = Examples.brief(10, 60, Set.of());

    @Nested
    class WithTimeEnough {

        @Test
        void everyTaskKeepsItsDayAndItsMinutes() {
            fillDays(0, 9, TaskKind.LEARN, 45);
            List<Kept> kept = remaining(0);
            assertThat(kept).extracting(Kept::day).containsExactlyElementsOf(days(0, 9));
            assertThat(kept).extracting(task -> task.task().minutes()).containsOnly(45);
            assertThat(namesOf(kept)).containsExactlyElementsOf(ids(0, 9));
        }

        @Test
        void whatIsClosedOrPlacedByTheUserIsNotLaidOut() {
            fillDays(0, 4, TaskKind.LEARN, 30);
            close(0, TaskStatus.COMPLETED, BEGUN);
            tasks.set(1, Examples.movedByUser(tasks.get(1), START.plusDays(7)));
            assertThat(namesOf(remaining(0))).containsExactlyElementsOf(ids(2, 4));
        }

        @Test
        void theProjectGoesToTheEndWhereverThatIsNow() {
            fillDays(0, 4, TaskKind.LEARN, 60);
            addTask(9, TaskKind.PROJECT, 60);
            brief = Examples.brief(20, 60, Set.of());
            assertThat(remaining(0).getLast().day()).isEqualTo(START.plusDays(19));
        }
    }

    @Nested
    class WithTimeShort {

        @Test
        void workIsShortenedBeforeItIsDropped() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            brief = Examples.brief(10, 45, Set.of());
            List<Kept> kept = remaining(0);
            assertThat(namesOf(kept)).containsExactlyElementsOf(ids(0, 9));
            assertThat(kept).extracting(task -> task.task().minutes()).containsOnly(45);
        }

        @Test
        void lessonsComeCloserTogetherWhenTheGoalGetsShorter() {
            fillDays(0, 9, TaskKind.LEARN, 30);
            brief = Examples.brief(5, 60, Set.of());
            List<Kept> kept = remaining(0);
            assertThat(namesOf(kept)).containsExactlyElementsOf(ids(0, 9));
            assertThat(kept).extracting(Kept::day).isSorted().allMatch(this::isInTheGoal);
        }

        @Test
        void practiceGoesBeforeLearningAndTheProjectStays() {
            for (int day = 0; day < 8; day += 2) {
                addTask(day, TaskKind.LEARN, 60);
                addTask(day + 1, TaskKind.PRACTICE, 60);
            }
            addTask(9, TaskKind.PROJECT, 60);
            brief = Examples.brief(5, 60, Set.of());
            List<Kept> kept = remaining(0);
            assertThat(kinds(kept, TaskKind.PROJECT)).isOne();
            assertThat(kinds(kept, TaskKind.LEARN)).isGreaterThan(kinds(kept, TaskKind.PRACTICE));
            assertThat(kept).extracting(Kept::day).allMatch(this::isInTheGoal);
        }

        @Test
        void whatIsUnderWayIsNeverDropped() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            TaskState last = tasks.getLast();
            tasks.set(9, Examples.underWay(last));
            brief = Examples.brief(2, 60, Set.of());
            assertThat(namesOf(remaining(0))).contains(last.id());
        }

        @Test
        void lessonsGoBeforePracticeThatIsTheUsersOwn() {
            fillDays(0, 3, TaskKind.PRACTICE, 60);
            tasks.replaceAll(Examples::underWay);
            fillDays(4, 9, TaskKind.LEARN, 60);
            brief = Examples.brief(5, 60, Set.of());
            assertThat(namesOf(remaining(0))).containsAll(ids(0, 3));
        }

        @Test
        void whatIsTheUsersOwnIsShortenedRatherThanDropped() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            tasks.replaceAll(Examples::underWay);
            brief = Examples.brief(2, 60, Set.of());
            assertThat(namesOf(remaining(0))).containsExactlyElementsOf(ids(0, 9));
        }

        @Test
        void noDayHoldsMoreThanItsTime() {
            fillDays(0, 9, TaskKind.LEARN, 60);
            fillDays(0, 9, TaskKind.REVIEW, 30);
            brief = Examples.brief(6, 30, Set.of(START.plusDays(2).getDayOfWeek()));
            List<Kept> kept = remaining(1);
            for (LocalDate day : days(0, 9)) {
                int minutes =
                        kept.stream()
                                .filter(task -> task.day().equals(day))
                                .mapToInt(task -> task.task().minutes())
                                .sum();
                assertThat(minutes).as("%s", day).isLessThanOrEqualTo(ground(1).capacityOn(day));
            }
        }

        private boolean isInTheGoal(LocalDate day) {
            return !day.isBefore(START) && !day.isAfter(brief.endDate());
        }
    }

    @Nested
    class WhatWasSkipped {

        @Test
        void comesBackShortAndAtMostThreeOfIt() {
            fillDays(0, 4, TaskKind.LEARN, 50);
            IntStream.range(0, 5).forEach(index -> close(index, TaskStatus.SKIPPED, BEGUN));
            List<Kept> kept = remaining(1);
            assertThat(kept)
                    .extracting(task -> task.task().title())
                    .containsExactly("Catch up: Task 5", "Catch up: Task 4", "Catch up: Task 3");
            assertThat(kept).extracting(task -> task.task().kind()).containsOnly(TaskKind.CATCH_UP);
        }

        @Test
        void longAgoStaysSkipped() {
            brief = Examples.brief(60, 60, Set.of());
            addTask(0, TaskKind.LEARN, 50);
            addTask(40, TaskKind.LEARN, 50);
            close(0, TaskStatus.SKIPPED, BEGUN);
            assertThat(namesOf(remaining(14))).hasSize(1);
            assertThat(remaining(14)).hasSize(2);
            assertThat(remaining(15)).hasSize(1);
        }

        @Test
        void isDatedByTheUsersDays() {
            brief = Examples.brief(60, 60, Set.of());
            addTask(0, TaskKind.LEARN, 50);
            addTask(40, TaskKind.LEARN, 50);
            close(0, TaskStatus.SKIPPED, START.atTime(23, 0).toInstant(ZoneOffset.UTC));
            assertThat(remaining(15)).hasSize(1);
            zone = ZoneOffset.ofHours(2);
            assertThat(remaining(15)).as("skipped a day later, east of Greenwich").hasSize(2);
        }
    }

    private List<Kept> remaining(int today) {
        return RemainingWork.on(ground(today));
    }

    private PlanningGround ground(int today) {
        return new GoalState(brief, zone, tasks, BEGUN, BEGUN)
                .groundAt(START.plusDays(today).atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    private void fillDays(int from, int to, TaskKind kind, int minutes) {
        IntStream.rangeClosed(from, to).forEach(day -> addTask(day, kind, minutes));
    }

    private void addTask(int day, TaskKind kind, int minutes) {
        PlanningGround ground = PlanningGround.fresh(brief, START);
        tasks.add(
                Examples.pending(
                        Examples.task(
                                ground, tasks.size() + 1, START.plusDays(day), kind, minutes)));
    }

    private void close(int index, TaskStatus status, Instant at) {
        tasks.set(index, Examples.closed(tasks.get(index), status, at));
    }

    private List<UUID> ids(int from, int to) {
        return tasks.subList(from, to + 1).stream().map(TaskState::id).toList();
    }

    private static List<LocalDate> days(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(START::plusDays).toList();
    }

    private static List<UUID> namesOf(List<Kept> kept) {
        return kept.stream().map(task -> task.task().keeps()).filter(Objects::nonNull).toList();
    }

    private static long kinds(List<Kept> kept, TaskKind kind) {
        return kept.stream().filter(task -> task.task().kind() == kind).count();
    }
}
