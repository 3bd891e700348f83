package dev.milepost.credit.reservation.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Plans are heard of as the contracts say")
class ContractsTests {

    @ParameterizedTest
    @ValueSource(
            classes = {
                PlanGeneratedV1.class,
                PlanRegeneratedV1.class,
                PlanProposedV1.class,
                PlanFailedV1.class
            })
    void whatIsReadStandsInTheContract(Class<? extends Record> payload) {
        Contracts.assertReads("planner", payload);
    }
}
