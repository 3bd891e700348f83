package dev.milepost.credit.pack.web;

import dev.milepost.credit.pack.BuyPack;
import dev.milepost.credit.pack.BuyPackHandler;
import dev.milepost.credit.pack.Pack;
import dev.milepost.credit.pack.PackOffers;
import dev.milepost.credit.pack.PackPage;
import dev.milepost.kit.security.CurrentUser;
import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Buying packs of credits (CRED-4).
@RestController
@RequiresScope(read = Scope.CREDITS_READ, write = Scope.ACCOUNT_MANAGE)
@RequestMapping("/api/v1/subscription/packs")
@Tag(name = "Subscription")
class PackController {

    private final BuyPackHandler packs;

    PackController(BuyPackHandler packs) {
        this.packs = packs;
    }

    @GetMapping
    @Operation(summary = "The packs of credits that can be bought, and how many credits this month")
    Mono<OffersView> offers(UserId user) {
        return packs.offers(user).map(OffersView::of);
    }

    @PostMapping
    @Operation(
            summary = "The page on which the user pays for a pack",
            description =
                    "Without a provider of payments 503 `PAYMENT_NOT_CONFIGURED`; when the month has no room"
                            + " for it 403 `PACK_LIMIT_REACHED`. Pages that can still be paid count.")
    Mono<PageView> buy(CurrentUser user, @Valid @RequestBody PackRequest request) {
        return packs.handle(new BuyPack(user.id(), user.email(), request.credits()))
                .map(PageView::of);
    }

    /// @param credits says which pack
    record PackRequest(@NotNull Integer credits) {}

    record PageView(URI url) {

        static PageView of(PackPage page) {
            return new PageView(page.url());
        }
    }

    /// @param monthlyCredits how many credits can be bought in a calendar month (UTC)
    /// @param creditsLeft how many more in this one
    record OffersView(List<PackView> packs, int monthlyCredits, int creditsLeft) {

        static OffersView of(PackOffers offers) {
            return new OffersView(
                    offers.packs().stream().map(PackView::of).toList(),
                    offers.monthlyCredits(),
                    offers.left());
        }
    }

    record PackView(int credits, int priceCents, String currency) {

        static PackView of(Pack pack) {
            return new PackView(pack.credits(), pack.cents(), "USD");
        }
    }
}
