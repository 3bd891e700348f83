package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The facts that the planner hears are read as their contracts say")
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
                GoalDeletedV1.class,
                GoalRevisionRequestedV1.class,
                ProposalAcceptedV1.class,
                ProposalRejectedV1.class
            })
    void whatHappensToGoals(Class<? extends Record> payload) {
        Contracts.assertReads("goal", payload);
    }

    @Test
    void whatBecomesOfUsers() {
        Contracts.assertReads("identity", UserUpdatedV1.class);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                PlanAppliedV1.class,
                TaskCompletedV1.class,
                TaskSkippedV1.class,
                TaskOverdueV1.class,
                TaskRescheduledV1.class,
                TaskReopenedV1.class,
                TaskUpdatedV1.class,
                TaskDeletedV1.class,
                TaskRestoredV1.class
            })
    void whatBecomesOfTasks(Class<? extends Record> payload) {
        Contracts.assertReads("task", payload);
    }
}
