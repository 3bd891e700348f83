package dev.milepost.task.erasure;

import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-9: the fact of the end of a user is as its contract says")
class ContractsTests {

    @Test
    void theConfirmationIsAsItsContractSays() {
        Contracts.assertWrites(
                "task", new TasksErasedV1(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH));
    }
}
