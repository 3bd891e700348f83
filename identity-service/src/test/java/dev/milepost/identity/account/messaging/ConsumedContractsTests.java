package dev.milepost.identity.account.messaging;

import dev.milepost.kit.test.Contracts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CRED-4: tiers are heard as the contract says")
class ConsumedContractsTests {

    @Test
    void changesOfSubscriptionsAreReadAsTheirContractSays() {
        Contracts.assertReads("credit", SubscriptionChangedV1.class);
    }
}
