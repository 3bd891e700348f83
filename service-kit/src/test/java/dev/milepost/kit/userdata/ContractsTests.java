package dev.milepost.kit.userdata;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-9: the fact of the end of a user is as its contract says")
class ContractsTests {

    @Test
    void theDeletionIsReadable() {
        Contracts.assertReads("identity", UserDeletedV1.class);
    }
}
