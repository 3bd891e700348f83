package dev.milepost.credit.pack;

import dev.milepost.kit.problem.InvalidField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What can be bought (CRED-4).
///
/// @param offers the packs
/// @param monthlyCredits how many credits a user may buy in a calendar month (UTC)
/// @param open how long a page to pay on can be used; Stripe takes half an hour at least
/// @param lookAgain how long after that the provider is asked when it told nothing, and how often from then on
/// @param sweepEvery how often such purchases are looked for
/// @param batch how many are asked about before the next look
@Validated
@ConfigurationProperties("milepost.payments.packs")
public record PackTerms(
        @NotEmpty List<@Valid Pack> offers,
        @Positive @DefaultValue("500") int monthlyCredits,
        @DurationMin(minutes = 31) @DefaultValue("31m") Duration open,
        @DurationMin(seconds = 1) @DefaultValue("5m") Duration lookAgain,
        @DurationMin(seconds = 1) @DefaultValue("1m") Duration sweepEvery,
        @Positive @DefaultValue("100") int batch) {

    public PackTerms {
        offers = List.copyOf(offers);
    }

    /// @throws InvalidField when no pack has so many credits
    Pack of(int credits) {
        return offers.stream()
                .filter(pack -> pack.credits() == credits)
                .findFirst()
                .orElseThrow(() ->
                        new InvalidField(
                                "credits",
                                "must be one of " + offers.stream().map(Pack::credits).toList()));
    }
}
