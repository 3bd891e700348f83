package dev.milepost.credit.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What users get (CRED-2), in credits.
///
/// @param kickstart once
/// @param daily each UTC day, before perks
@Validated
@ConfigurationProperties("milepost.credits")
public record CreditProperties(
        @PositiveOrZero @DefaultValue("5") int kickstart,
        @PositiveOrZero @DefaultValue("10") int daily,
        @Valid @DefaultValue Subscription subscription,
        @Valid @DefaultValue Ledger ledger) {

    /// @param amount each month
    /// @param carriedOver how many of the month before are kept at most
    public record Subscription(
            @Positive @DefaultValue("100") int amount,
            @PositiveOrZero @DefaultValue("50") int carriedOver) {}

    /// @param verifyEvery how often balances are held against the sums of their entries
    public record Ledger(@DurationMin(seconds = 1) @DefaultValue("15m") Duration verifyEvery) {}
}
