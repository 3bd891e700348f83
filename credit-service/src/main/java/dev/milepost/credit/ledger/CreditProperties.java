package dev.milepost.credit.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What users get (CRED-2), in credits.
///
/// @param kickstart once
/// @param daily each UTC day
@ConfigurationProperties("milepost.credits")
public record CreditProperties(@DefaultValue("5") int kickstart, @DefaultValue("10") int daily) {

    Allowance allowance() {
        return new Allowance(kickstart, daily);
    }
}
