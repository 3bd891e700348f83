package dev.milepost.credit.subscription.web;

import dev.milepost.credit.limit.Tier;
import dev.milepost.credit.subscription.SetTier;
import dev.milepost.credit.subscription.SetTierHandler;
import dev.milepost.credit.subscription.Subscriptions;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The user's tier and why (CRED-4).
@RestController
@RequiresScope(Scope.PROFILE_READ)
@RequestMapping("/api/v1/subscription")
@Tag(name = "Subscription")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final SetTierHandler setTier;

    SubscriptionController(Subscriptions subscriptions, SetTierHandler setTier) {
        this.subscriptions = subscriptions;
        this.setTier = setTier;
    }

    @GetMapping
    @Operation(summary = "The user's tier, and how it is paid for")
    Mono<SubscriptionView> subscription(UserId user) {
        return subscriptions.of(user).map(SubscriptionView::of);
    }

    @PutMapping("/{userId}/tier")
    @RequiresScope(Scope.ADMIN)
    @Operation(
            summary = "Give somebody pro, or take back what was given; for admins",
            description = "What is paid for cannot be taken: 409 `SUBSCRIPTION_IS_PAID`")
    Mono<SubscriptionView> setTier(
            UserId admin, @PathVariable UUID userId, @Valid @RequestBody TierRequest request) {
        return setTier.handle(request.command(new UserId(userId), admin)).map(SubscriptionView::of);
    }

    record TierRequest(@NotNull Tier tier, @NotBlank @Size(max = 300) String reason) {

        SetTier command(UserId user, UserId admin) {
            return new SetTier(user, tier, admin, reason);
        }
    }
}
