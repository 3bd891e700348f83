package dev.milepost.goal.live.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What open screens are told is read as its contracts say")
class ConsumedContractsTests {

    @Test
    void plansAndTheirFailures() {
        Contracts.assertReads("task", PlanAppliedV1.class);
        Contracts.assertReads("planner", PlanWeekDraftedV1.class);
        Contracts.assertReads("planner", PlanProposedV1.class);
        Contracts.assertReads("planner", PlanFailedV1.class);
    }
}
