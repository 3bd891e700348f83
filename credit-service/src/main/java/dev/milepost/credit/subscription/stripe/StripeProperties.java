package dev.milepost.credit.subscription.stripe;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/// How Stripe is reached (CRED-4).
///
/// @param key the secret key; without it nothing can be paid
/// @param webhookSecret what Stripe signs its notices with
/// @param baseUrl where its API is
/// @param returnUrl the page to which Stripe sends users back
/// @param price of pro, in cents of a US dollar a month
/// @param timeout how long one request may take
/// @param openFor how long Stripe is left alone after it failed too often
/// @param threads how many requests may be under way
/// @param queue how many may wait for one of them
@Validated
@ConfigurationProperties("milepost.payments.stripe")
record StripeProperties(
        @Nullable String key,
        @Nullable String webhookSecret,
        @DefaultValue("https://api.stripe.com") URI baseUrl,
        @DefaultValue("http://localhost:3000/subscription") URI returnUrl,
        @Positive @DefaultValue("500") long price,
        @DurationMin(millis = 100) @DefaultValue("10s") Duration timeout,
        @DurationMin(millis = 100) @DefaultValue("30s") Duration openFor,
        @Positive @DefaultValue("8") int threads,
        @Positive @DefaultValue("100") int queue) {

    boolean isConfigured() {
        return StringUtils.hasText(key);
    }

    /// Whoever can be paid has to hear of it.
    @AssertTrue(message = "must be set with the key, and only with it")
    boolean isWebhookSecretThere() {
        return StringUtils.hasText(key) == StringUtils.hasText(webhookSecret);
    }
}
