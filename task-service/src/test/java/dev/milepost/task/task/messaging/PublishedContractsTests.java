package dev.milepost.task.task.messaging;

import static dev.milepost.task.task.TaskExamples.DUE;
import static dev.milepost.task.task.TaskExamples.NOW;
import static dev.milepost.task.task.TaskExamples.details;
import static dev.milepost.task.task.TaskExamples.open;
import static dev.milepost.task.task.TaskExamples.own;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Due;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.SubtaskSource;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskId;
import dev.milepost.task.task.TaskStatus;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about tasks are as their contracts say")
class PublishedContractsTests {

    private static final List<TaskEvent> FACTS =
            List.of(
                    new TaskEvent.Created(own(null), NOW),
                    new TaskEvent.Created(own(Due.on(DUE)), NOW),
                    new TaskEvent.Completed(done(), 2, NOW),
                    new TaskEvent.Skipped(open(TaskStatus.PENDING), "Ill", NOW),
                    new TaskEvent.Skipped(own(null), null, NOW),
                    new TaskEvent.Reopened(open(TaskStatus.PENDING), TaskStatus.COMPLETED, NOW),
                    new TaskEvent.Rescheduled(open(TaskStatus.PENDING), DUE, NOW),
                    new TaskEvent.Rescheduled(own(null), DUE, NOW),
                    new TaskEvent.Updated(open(TaskStatus.IN_PROGRESS), List.of("status"), NOW),
                    new TaskEvent.Updated(
                            own(new Due(DUE, LocalTime.NOON, ZoneOffset.UTC)),
                            List.of("due_time"),
                            NOW),
                    new TaskEvent.SubtasksChanged(own(null), List.of(), NOW),
                    new TaskEvent.SubtasksChanged(
                            open(TaskStatus.PENDING),
                            List.of(
                                    new Subtask(
                                            UuidV7.next(), "Think", 1, SubtaskSource.AI, NOW, NOW)),
                            NOW),
                    new TaskEvent.Focused(own(null), NOW),
                    new TaskEvent.BecameOverdue(open(TaskStatus.OVERDUE), NOW),
                    new TaskEvent.Restored(done(), new TaskId(UuidV7.next()), List.of(), NOW),
                    new TaskEvent.Restored(own(null), new TaskId(UuidV7.next()), List.of(), NOW),
                    new TaskEvent.Deleted(open(TaskStatus.PENDING), NOW),
                    new TaskEvent.Deleted(own(null), NOW));

    private static Task done() {
        return new Task.Closed(details(), TaskStatus.COMPLETED, NOW, CompletedBy.AUTO, null);
    }

    @Test
    void everyFactMatchesItsContract() {
        assertThat(published())
                .allSatisfy(event -> Contracts.assertWrites("task", event.payload()));
    }

    @Test
    void everyContractOfTasksIsPublished() {
        assertThat(published().stream().map(event -> event.payload().getClass().getSimpleName()))
                .containsAll(
                        Contracts.recordsOf("task").stream()
                                .filter(name ->
                                        !name.matches(
                                                "PlanAppliedV1|Note.*|FocusSession.*|TasksErased.*"))
                                .toList());
    }

    private static List<OutgoingEvent> published() {
        return new PublishedTaskEvents().of(FACTS);
    }
}
