package dev.milepost.credit.limit;

import dev.milepost.credit.ledger.CreditProperties;
import dev.milepost.kit.security.UserId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// What users may have by tier and perks (CRED-5).
@Component
class CurrentLimits {

    private final LimitsOfUsers users;
    private final Perks perks;
    private final CreditProperties credits;

    CurrentLimits(LimitsOfUsers users, Perks perks, CreditProperties credits) {
        this.users = users;
        this.perks = perks;
        this.credits = credits;
    }

    Mono<EffectiveLimits> of(UserId user) {
        return users.of(user).flatMap(this::of);
    }

    Mono<EffectiveLimits> of(UserLimits user) {
        Limits ofTier = Limits.of(user.tier(), credits.daily());
        return perks.grantedTo(user.user())
                .map(granted -> new EffectiveLimits(user, ofTier, granted));
    }
}
