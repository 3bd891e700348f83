package dev.milepost.credit.ledger;

import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What users get (CRED-2), in credits.
///
/// @param kickstart once
/// @param daily each UTC day
@Validated
@ConfigurationProperties("milepost.credits")
public record CreditProperties(
        @PositiveOrZero @DefaultValue("5") int kickstart,
        @PositiveOrZero @DefaultValue("10") int daily) {

    Allowance allowance() {
        return new Allowance(kickstart, daily);
    }
}
