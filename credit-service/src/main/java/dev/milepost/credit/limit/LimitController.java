package dev.milepost.credit.limit;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// What the user may have, and why (CRED-5).
@RestController
@RequiresScope(Scope.PROFILE_READ)
@RequestMapping("/api/v1/limits")
@Tag(name = "Limits")
class LimitController {

    private final CurrentLimits limits;

    LimitController(CurrentLimits limits) {
        this.limits = limits;
    }

    @GetMapping
    @Operation(summary = "What the user may have by tier and perks; null where there is no limit")
    Mono<LimitsView> limits(UserId user) {
        return limits.of(user).map(LimitsView::of);
    }

    /// @param version of the last `LimitsChanged`; 0 before the first
    /// @param limits what holds: the tier's and the perks together
    /// @param tierLimits what the tier alone allows
    /// @param perks what came on top, in the order in which it came
    record LimitsView(
            Tier tier,
            long version,
            Limits limits,
            Limits tierLimits,
            List<PerkView> perks,
            Instant changedAt) {

        static LimitsView of(EffectiveLimits found) {
            return new LimitsView(
                    found.user().tier(),
                    found.user().version(),
                    found.limits(),
                    found.ofTier(),
                    found.perks().stream().map(PerkView::of).toList(),
                    found.user().changedAt());
        }
    }

    /// @param achievement the id of what the user got it for
    record PerkView(String achievement, PerkKind kind, int amount) {

        static PerkView of(GrantedPerk granted) {
            return new PerkView(
                    granted.achievement(), granted.perk().kind(), granted.perk().amount());
        }
    }
}
