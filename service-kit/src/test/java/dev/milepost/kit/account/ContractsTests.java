package dev.milepost.kit.account;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-6: the facts of disabled accounts are as their contracts say")
class ContractsTests {

    @Test
    void bothAreReadable() {
        Contracts.assertReads("identity", UserDisabledV1.class);
        Contracts.assertReads("identity", UserEnabledV1.class);
    }
}
