package dev.milepost.credit.limit;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Limits are heard and told as the contracts say")
class ContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void newUsersAreReadAsTheirContractSays() {
        Contracts.assertReads("identity", UserRegisteredV1.class);
    }

    @ParameterizedTest
    @EnumSource(Tier.class)
    void whatEachTierAllowsMatchesItsContract(Tier tier) {
        UserLimits user = new UserLimits(new UserId(UuidV7.next()), tier, 1, NOW);
        Contracts.assertWrites(
                "credit",
                LimitsChangedV1.of(new EffectiveLimits(user, Limits.of(tier, 10), List.of())));
    }
}
