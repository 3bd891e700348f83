package dev.milepost.task.task;

import static dev.milepost.task.task.TaskExamples.DUE;
import static dev.milepost.task.task.TaskExamples.NOW;
import static dev.milepost.task.task.TaskExamples.open;
import static dev.milepost.task.task.TaskExamples.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.Change;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("TASK-2: the states of a task")
class TaskTests {

    @ParameterizedTest
    @CsvSource({"2026-03-01, 3", "2026-03-04, 0", "2026-03-09, 0"})
    void isCompletedSomeDaysEarlyOrNone(String today, int daysEarly) {
        var change =
                open(TaskStatus.PENDING).complete(CompletedBy.MANUAL, NOW, LocalDate.parse(today));
        assertThat(change.state().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(change.state().details().version()).isEqualTo(2);
        assertThat(change.events())
                .containsExactly(new TaskEvent.Completed(change.state(), daysEarly, NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskStatus.class,
            names = {"PENDING", "IN_PROGRESS", "OVERDUE"})
    void isSkippedFromEveryOpenState(TaskStatus status) {
        var change = open(status).skip("Ill", NOW);
        assertThat(change.state())
                .isEqualTo(
                        new Task.Closed(
                                change.state().details(), TaskStatus.SKIPPED, null, null, "Ill"));
    }

    @Test
    void isBegunOnce() {
        var begun = open(TaskStatus.PENDING).start(NOW).state();
        assertThat(begun.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(((Task.Open) begun).start(NOW).happened()).isFalse();
    }

    @Test
    void isPutBackOnlyWhenItWasBegun() {
        assertThat(open(TaskStatus.IN_PROGRESS).putBack(NOW).state().status())
                .isEqualTo(TaskStatus.PENDING);
        for (TaskStatus status : List.of(TaskStatus.PENDING, TaskStatus.OVERDUE)) {
            Change<Task, TaskEvent> change = open(status).putBack(NOW);
            assertThat(change.happened()).isFalse();
            assertThat(change.state().status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"PENDING, PENDING", "IN_PROGRESS, IN_PROGRESS", "OVERDUE, PENDING"})
    void isMovedToTheDayOfTheUser(TaskStatus before, TaskStatus after) {
        var change = moved(open(before), Due.on(DUE.plusDays(2)));
        assertThat(change.state().status()).isEqualTo(after);
        assertThat(change.state().details().dueDate()).isEqualTo(DUE.plusDays(2));
        assertThat(change.state().details().marks()).isEqualTo(new TaskMarks(true, false, false));
        assertThat(change.events())
                .containsExactly(new TaskEvent.Rescheduled(change.state(), DUE, NOW));
    }

    @Test
    void isNotMovedToTheDayWhereItIs() {
        assertThat(moved(open(TaskStatus.OVERDUE), Due.on(DUE)).happened()).isFalse();
    }

    @Test
    void isGivenADayWithATimeAndLosesBoth() {
        Due due = new Due(DUE, LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));
        var given = moved(own(null), due);
        assertThat(given.state().details().fields().due()).isEqualTo(due);
        assertThat(given.events())
                .containsExactly(new TaskEvent.Rescheduled(given.state(), null, NOW));
        var taken = moved((Task.Open) given.state(), null);
        assertThat(taken.state().details().fields().due()).isNull();
        assertThat(taken.events())
                .containsExactly(new TaskEvent.Rescheduled(taken.state(), DUE, NOW));
    }

    @Test
    void aTimeOnTheSameDayIsAnUpdate() {
        Due due = new Due(DUE, LocalTime.of(17, 0), ZoneId.of("Europe/Berlin"));
        var change = moved(own(Due.on(DUE)), due);
        assertThat(change.state().details().fields().due()).isEqualTo(due);
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Updated(
                                change.state(), List.of("due_time", "timezone"), NOW));
    }

    @Test
    void otherWordsAndAnotherDayAreTwoFactsOfTwoVersions() {
        Task.Open task = open(TaskStatus.PENDING);
        TaskFields wanted = saying(task, "In my own words.").due(Due.on(DUE.plusDays(1)));
        var change = task.edit(wanted, NOW);
        assertThat(change.state().details().fields()).isEqualTo(wanted);
        assertThat(change.events())
                .extracting(event -> event.task().details().version())
                .containsExactly(2L, 3L);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(TaskEvent.Updated.class, TaskEvent.Rescheduled.class);
    }

    @Test
    void saysWhatItsUserWrites() {
        Task.Open task = open(TaskStatus.OVERDUE);
        TaskFields own = saying(task, "In my own words.");
        var change = task.edit(own, NOW);
        assertThat(change.state().details().fields()).isEqualTo(own);
        assertThat(change.state().details().marks()).isEqualTo(new TaskMarks(false, true, false));
        assertThat(change.state().status()).isEqualTo(TaskStatus.OVERDUE);
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Updated(change.state(), List.of("description"), NOW));
        assertThat(((Task.Open) change.state()).edit(own, NOW).happened()).isFalse();
    }

    @Test
    void tagsLeaveThePlanItsWords() {
        Task.Open task = open(TaskStatus.PENDING);
        var change = task.edit(task.details().fields().tagged(List.of("evening")), NOW);
        assertThat(change.state().details().marks()).isEqualTo(TaskMarks.NONE);
        assertThat(change.events())
                .containsExactly(new TaskEvent.Updated(change.state(), List.of("tags"), NOW));
    }

    @Test
    void isCancelledAndPutAway() {
        var cancelled = own(null).cancel(NOW);
        assertThat(cancelled.state().status()).isEqualTo(TaskStatus.CANCELLED);
        var archived = cancelled.state().archive(true, NOW);
        assertThat(archived.state().details().marks().archived()).isTrue();
        assertThat(archived.events())
                .containsExactly(new TaskEvent.Updated(archived.state(), List.of("archived"), NOW));
        assertThat(archived.state().archive(true, NOW).happened()).isFalse();
    }

    @Test
    void isOpenedAgainAsPending() {
        Task closed = open(TaskStatus.OVERDUE).skip(null, NOW).state();
        var change = ((Task.Closed) closed).reopen(NOW);
        assertThat(change.state().status()).isEqualTo(TaskStatus.PENDING);
        assertThat(change.events())
                .containsExactly(new TaskEvent.Reopened(change.state(), TaskStatus.SKIPPED, NOW));
    }

    @Test
    @DisplayName("TASK-10: time in focus is added, also to what is closed and archived")
    void gainsTimeInFocus() {
        Task away = own(null).cancel(NOW).state().archive(true, NOW).state();
        var change = away.focused(90, NOW);
        assertThat(change.state().details().tally().focusTimeSeconds()).isEqualTo(90);
        assertThat(change.state().details().version()).isEqualTo(4);
        assertThat(change.state().status()).isEqualTo(TaskStatus.CANCELLED);
        assertThat(change.events()).containsExactly(new TaskEvent.Focused(change.state(), NOW));
        assertThat(away.focused(0, NOW).happened()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("TASK-10: a task is done in focus when half of its estimated hour was spent so")
    @CsvSource({"0, false", "1799, false", "1800, true", "4000, true"})
    void isDoneInFocus(long seconds, boolean inFocus) {
        Task.Open task = open(TaskStatus.PENDING);
        assertThat(task.gaining(seconds).details().isDoneInFocus()).isEqualTo(inFocus);
    }

    private static Change<Task, TaskEvent> moved(Task.Open task, @Nullable Due due) {
        return task.edit(task.details().fields().due(due), NOW);
    }

    private static TaskFields saying(Task.Open task, String description) {
        TaskFields now = task.details().fields();
        return new TaskFields(
                now.title(),
                description,
                now.priority(),
                now.tags(),
                now.estimatedDuration(),
                now.due(),
                now.goalId(),
                now.hidden());
    }
}
