package dev.milepost.goal.roadmap.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The facts that roadmaps hear are read as their contracts say")
class ConsumedContractsTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                PlanAppliedV1.class,
                TaskCompletedV1.class,
                TaskReopenedV1.class,
                TaskSkippedV1.class,
                TaskOverdueV1.class,
                TaskRescheduledV1.class,
                TaskUpdatedV1.class,
                TaskDeletedV1.class,
                TaskRestoredV1.class
            })
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes(Class<? extends Record> payload) {
        Contracts.assertReads("task", payload);
    }
}
