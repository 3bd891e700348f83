package dev.milepost.goal.goal.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts that goals hear are read as their contracts say")
class ConsumedContractsTests {

    @Test
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes() {
        Contracts.assertReads("planner", PlanFailedV1.class);
    }
}
