package dev.milepost.goal.budget;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-9: budgets are read as their contract says")
class ConsumedContractsTests {

    @Test
    void whatBecomesOfUsers() {
        Contracts.assertReads("identity", UserUpdatedV1.class);
    }
}
