package dev.milepost.task.user;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Users are read as their contract says")
class ConsumedContractsTests {

    @Test
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes() {
        Contracts.assertReads("identity", UserRegisteredV1.class);
    }
}
