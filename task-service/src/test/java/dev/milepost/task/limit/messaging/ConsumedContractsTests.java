package dev.milepost.task.limit.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Limits are read as their contract says")
class ConsumedContractsTests {

    @Test
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes() {
        Contracts.assertReads("credit", LimitsChangedV1.class);
    }
}
