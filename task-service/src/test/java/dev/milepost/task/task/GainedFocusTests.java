package dev.milepost.task.task;

import static dev.milepost.task.task.TaskExamples.DUE;
import static dev.milepost.task.task.TaskExamples.NOW;
import static dev.milepost.task.task.TaskExamples.open;
import static dev.milepost.task.task.TaskExamples.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.id.UuidV7;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("TASK-10: time in focus that is gained with something else")
class GainedFocusTests {

    private static final Task BEFORE = own(null);
    private static final Task OTHER = open(TaskStatus.PENDING);

    @Test
    void isInEveryFactAndRaisesNoVersion() {
        TaskId id = BEFORE.details().id();
        List<TaskEvent> events =
                List.of(
                        new TaskEvent.Created(BEFORE, NOW),
                        new TaskEvent.Completed(BEFORE, 2, NOW),
                        new TaskEvent.Skipped(BEFORE, "Ill", NOW),
                        new TaskEvent.Reopened(BEFORE, TaskStatus.COMPLETED, NOW),
                        new TaskEvent.Rescheduled(BEFORE, DUE, NOW),
                        new TaskEvent.Updated(BEFORE, List.of("title"), NOW),
                        new TaskEvent.SubtasksChanged(BEFORE, List.of(), NOW),
                        new TaskEvent.Focused(BEFORE, NOW),
                        new TaskEvent.BecameOverdue(BEFORE, NOW),
                        new TaskEvent.Restored(BEFORE, new TaskId(UuidV7.next()), List.of(), NOW),
                        new TaskEvent.Deleted(BEFORE, NOW));
        Change<Task, TaskEvent> gained =
                new GainedFocus(Map.of(id, 90L))
                        .in(List.of(new Change<>(BEFORE, events)))
                        .getFirst();
        Task with = BEFORE.gaining(90);
        assertThat(with.details().tally().focusTimeSeconds()).isEqualTo(90);
        assertThat(with.details().version()).isEqualTo(1);
        assertThat(gained.state()).isEqualTo(with);
        assertThat(gained.events()).extracting(TaskEvent::task).containsOnly(with);
        assertThat(gained.events()).extracting(event -> event.about(BEFORE)).isEqualTo(events);
    }

    @Test
    void leavesOtherTasksAlone() {
        Change<Task, TaskEvent> change = Change.of(OTHER, new TaskEvent.Completed(OTHER, 0, NOW));
        assertThat(new GainedFocus(Map.of(BEFORE.details().id(), 90L)).in(List.of(change)))
                .containsExactly(change);
    }
}
