package dev.milepost.identity.erasure.messaging;

import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-9: the facts of the end of a user are as their contracts say")
class ContractsTests {

    @Test
    void theDeletionIsAsItsContractSays() {
        Contracts.assertWrites(
                "identity", new UserDeletedV1(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH));
    }

    @Test
    void everyConfirmationIsReadable() {
        Contracts.assertReads("goal", GoalsErasedV1.class);
        Contracts.assertReads("task", TasksErasedV1.class);
        Contracts.assertReads("planner", PlansErasedV1.class);
        Contracts.assertReads("credit", CreditsErasedV1.class);
    }
}
