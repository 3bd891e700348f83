package dev.milepost.credit.limit;

import dev.milepost.credit.ledger.DailyAllowance;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Gives who has earned it more credits each day (CRED-2, CRED-5).
@Component
class AllowanceWithPerks implements DailyAllowance {

    private final CurrentLimits limits;

    AllowanceWithPerks(CurrentLimits limits) {
        this.limits = limits;
    }

    @Override
    public Mono<Integer> of(UserId user) {
        return limits.of(user).map(found -> found.limits().dailyCredits());
    }
}
