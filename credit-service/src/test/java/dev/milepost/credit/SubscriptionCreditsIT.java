package dev.milepost.credit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.ledger.AddPurchasedCredits;
import dev.milepost.credit.ledger.AddPurchasedCreditsHandler;
import dev.milepost.credit.ledger.LedgerEntry;
import dev.milepost.credit.ledger.ReferenceAlreadyUsed;
import dev.milepost.credit.ledger.RenewSubscriptionCredits;
import dev.milepost.credit.ledger.RenewSubscriptionCreditsHandler;
import dev.milepost.kit.test.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-2: credits of subscriptions and purchases")
class SubscriptionCreditsIT extends SomebodysCredits {

    @Autowired RenewSubscriptionCreditsHandler renew;
    @Autowired AddPurchasedCreditsHandler purchase;

    @Test
    void aSubscriptionGivesAHundredAMonthAndCarriesFiftyOver() {
        renewed("2027-03");
        renewed("2027-03");
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
        clock.advance(Duration.ofDays(31));
        renewed("2027-04");
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(150);
        assertThat(user.history("?kind=SUBSCRIPTION").get("items"))
                .extracting(
                        entry -> entry.get("type").asString() + " " + entry.get("amount").asInt())
                .containsExactly("GRANT 100", "EXPIRE -50", "GRANT 100");
    }

    @Test
    void simultaneousRenewalsOfOneMonthGiveOnce() {
        StepVerifier.create(
                        Flux.range(0, 32)
                                .flatMap(_ -> renewal("2027-03"), 32)
                                .map(LedgerEntry::id)
                                .distinct())
                .expectNextCount(1)
                .verifyComplete();
        assertThat(user.balance().get("subscription").asInt()).isEqualTo(100);
    }

    @Test
    void whatWasBoughtIsThereOnceForEachPaymentAndNeverExpires() {
        bought(45, "payment-1");
        bought(45, "payment-1");
        bought(20, "payment-2");
        StepVerifier.create(purchase.handle(new AddPurchasedCredits(user.user(), 70, "payment-1")))
                .verifyError(ReferenceAlreadyUsed.class);
        clock.advance(Duration.ofDays(800));
        JsonNode balance = user.balance();
        assertThat(balance.get("purchased").asInt()).isEqualTo(65);
        assertThat(balance.get("kickstart").asInt()).isEqualTo(5);
        assertThat(balance.get("daily").asInt()).isEqualTo(10);
    }

    private void renewed(String period) {
        StepVerifier.create(renewal(period)).expectNextCount(1).verifyComplete();
    }

    private Mono<LedgerEntry> renewal(String period) {
        return renew.handle(new RenewSubscriptionCredits(user.user(), period));
    }

    private void bought(int amount, String payment) {
        StepVerifier.create(purchase.handle(new AddPurchasedCredits(user.user(), amount, payment)))
                .expectNextCount(1)
                .verifyComplete();
    }
}
