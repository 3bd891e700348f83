package dev.milepost.task.goal.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What happens to goals is read as its contracts say")
class ConsumedContractsTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                GoalCreatedV1.class,
                GoalUpdatedV1.class,
                GoalPausedV1.class,
                GoalResumedV1.class,
                GoalCompletedV1.class,
                GoalArchivedV1.class,
                GoalDeletedV1.class
            })
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes(Class<? extends Record> payload) {
        Contracts.assertReads("goal", payload);
    }
}
