package dev.milepost.task.plan.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Plans are read as their contracts say")
class ConsumedContractsTests {

    @ParameterizedTest
    @ValueSource(classes = {PlanGeneratedV1.class, PlanRegeneratedV1.class})
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes(Class<? extends Record> payload) {
        Contracts.assertReads("planner", payload);
    }
}
