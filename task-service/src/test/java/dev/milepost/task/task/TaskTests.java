package dev.milepost.task.task;

import static dev.milepost.task.task.TaskExamples.DUE;
import static dev.milepost.task.task.TaskExamples.NOW;
import static dev.milepost.task.task.TaskExamples.open;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.Change;
import java.util.List;
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
        var change = open(TaskStatus.PENDING).complete(NOW, java.time.LocalDate.parse(today));
        assertThat(change.state().status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(change.state().reference().version()).isEqualTo(2);
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Completed(change.state().reference(), daysEarly, NOW));
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
                                change.state().reference(), TaskStatus.SKIPPED, null, "Ill"));
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
        var change = open(before).reschedule(DUE.plusDays(2), NOW);
        assertThat(change.state().status()).isEqualTo(after);
        assertThat(change.state().reference().movedByUser()).isTrue();
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Rescheduled(change.state().reference(), DUE, after, NOW));
    }

    @Test
    void saysWhatItsUserWrites() {
        TaskText own = new TaskText("Run a script", "In my own words.");
        var change = open(TaskStatus.OVERDUE).edit(own, NOW);
        assertThat(change.state().reference().text()).isEqualTo(own);
        assertThat(change.state().reference().editedByUser()).isTrue();
        assertThat(change.state().status()).isEqualTo(TaskStatus.OVERDUE);
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Updated(
                                change.state().reference(),
                                TaskStatus.OVERDUE,
                                List.of("description"),
                                NOW));
        assertThat(((Task.Open) change.state()).edit(own, NOW).happened()).isFalse();
    }

    @Test
    void isNotMovedToTheDayWhereItIs() {
        assertThat(open(TaskStatus.OVERDUE).reschedule(DUE, NOW).happened()).isFalse();
    }

    @Test
    void isOpenedAgainAsPending() {
        Task closed = open(TaskStatus.OVERDUE).skip(null, NOW).state();
        var change = ((Task.Closed) closed).reopen(NOW);
        assertThat(change.state().status()).isEqualTo(TaskStatus.PENDING);
        assertThat(change.events())
                .containsExactly(
                        new TaskEvent.Reopened(
                                change.state().reference(), TaskStatus.SKIPPED, NOW));
    }
}
