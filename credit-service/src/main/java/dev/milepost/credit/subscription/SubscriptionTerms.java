package dev.milepost.credit.subscription;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What becomes of a subscription that is not paid (CRED-4).
///
/// @param failedPayments after how many failed payments the grace period begins
/// @param grace how long everything is still there then
/// @param checkout how long a page to subscribe can be used; Stripe takes half an hour at least
/// @param lookAgain how long after a renewal that nobody told of the provider is asked, and how often while a payment is due
/// @param keepNotices how long the id of a handled notice is kept; the provider repeats none after some days
/// @param sweepEvery how often what is due is looked for
/// @param batch how much of it is done before the next look
@Validated
@ConfigurationProperties("milepost.credits.subscriptions")
public record SubscriptionTerms(
        @Positive @DefaultValue("3") int failedPayments,
        @DurationMin(seconds = 1) @DefaultValue("3d") Duration grace,
        @DurationMin(minutes = 31) @DefaultValue("35m") Duration checkout,
        @DurationMin(seconds = 1) @DefaultValue("1h") Duration lookAgain,
        @DurationMin(days = 4) @DefaultValue("60d") Duration keepNotices,
        @DurationMin(seconds = 1) @DefaultValue("1m") Duration sweepEvery,
        @Positive @DefaultValue("100") int batch) {}
