package dev.milepost.task.task.messaging;

import static dev.milepost.task.task.TaskExamples.DUE;
import static dev.milepost.task.task.TaskExamples.NOW;
import static dev.milepost.task.task.TaskExamples.reference;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.test.Contracts;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about tasks are as their contracts say")
class PublishedContractsTests {

    private static final List<TaskEvent> FACTS =
            List.of(
                    new TaskEvent.Completed(reference(), 2, NOW),
                    new TaskEvent.Skipped(reference(), "Ill", NOW),
                    new TaskEvent.Skipped(reference(), null, NOW),
                    new TaskEvent.Reopened(reference(), TaskStatus.COMPLETED, NOW),
                    new TaskEvent.Rescheduled(reference(), DUE, TaskStatus.PENDING, NOW),
                    new TaskEvent.Updated(
                            reference(), TaskStatus.IN_PROGRESS, List.of("status"), NOW),
                    new TaskEvent.BecameOverdue(reference(), NOW));

    @Test
    void everyFactMatchesItsContract() {
        assertThat(published())
                .allSatisfy(event -> Contracts.assertWrites("task", event.payload()));
    }

    @Test
    void everyContractButThatOfPlansIsPublished() {
        assertThat(published().stream().map(event -> event.payload().getClass().getSimpleName()))
                .containsAll(
                        Contracts.recordsOf("task").stream()
                                .filter(name -> !name.equals("PlanAppliedV1"))
                                .toList());
    }

    private static List<OutgoingEvent> published() {
        return new PublishedTaskEvents().of(FACTS);
    }
}
