package dev.milepost.credit.subscription.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CRED-4: with which keys payments are taken")
class StripePropertiesTests {

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_1", "rk_test_1", "sample-stripe-key"})
    void productionRefusesAKeyWithWhichAnybodyCouldPay(String key) {
        assertThatIllegalStateException().isThrownBy(() -> check(key));
    }

    @Test
    void productionTakesAKeyOfItsOwnOrNone() {
        assertThatCode(() -> check("sk_live_1")).doesNotThrowAnyException();
        assertThatCode(() -> check(null)).doesNotThrowAnyException();
        assertThatCode(() -> check("")).doesNotThrowAnyException();
    }

    @Test
    void keyAndWebhookSecretBelongTogether() {
        assertThat(properties("sk_live_1", "whsec_1").isWebhookSecretThere()).isTrue();
        assertThat(properties("", "").isWebhookSecretThere()).isTrue();
        assertThat(properties("sk_live_1", "").isWebhookSecretThere()).isFalse();
        assertThat(properties(null, "whsec_1").isWebhookSecretThere()).isFalse();
    }

    private static void check(@Nullable String key) {
        new TestKeysStayOutOfProduction(properties(key, "whsec_1")).afterPropertiesSet();
    }

    private static StripeProperties properties(@Nullable String key, String secret) {
        return new StripeProperties(
                key,
                secret,
                URI.create("https://api.stripe.com"),
                URI.create("http://localhost:3000"),
                500,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                8,
                100);
    }
}
