package dev.milepost.credit.subscription.web;

import dev.milepost.credit.subscription.FollowNoticeHandler;
import dev.milepost.credit.subscription.PaySubscriptionHandler;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Paying for pro (CRED-4). Without a provider of payments everything here is 503 `PAYMENT_NOT_CONFIGURED`.
@RestController
@RequiresScope(Scope.ACCOUNT_MANAGE)
@RequestMapping("/api/v1/subscription")
@Tag(name = "Subscription")
class PaymentController {

    private final PaySubscriptionHandler pay;
    private final FollowNoticeHandler notices;

    PaymentController(PaySubscriptionHandler pay, FollowNoticeHandler notices) {
        this.pay = pay;
        this.notices = notices;
    }

    @PostMapping("/checkout")
    @Operation(summary = "The page on which the user subscribes to pro")
    Mono<PageToVisit> checkOut(CurrentUser user) {
        return pay.checkOut(user.id(), user.email()).map(PageToVisit::new);
    }

    @PostMapping("/portal")
    @Operation(summary = "The page on which the user sees invoices and changes the card")
    Mono<PageToVisit> portal(UserId user) {
        return pay.portal(user).map(PageToVisit::new);
    }

    @PostMapping("/cancel")
    @Operation(summary = "Let the subscription end with its period")
    Mono<SubscriptionView> cancel(UserId user) {
        return pay.cancel(user).map(SubscriptionView::of);
    }

    @PostMapping("/webhook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "What Stripe tells by itself, signed; not for users")
    Mono<Void> notice(
            @RequestHeader("Stripe-Signature") String signature, @RequestBody String body) {
        return notices.handle(body, signature);
    }

    record PageToVisit(URI url) {}
}
