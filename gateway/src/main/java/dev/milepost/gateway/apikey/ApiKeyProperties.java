package dev.milepost.gateway.apikey;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How API keys are taken. A revoked one works for [#remembered] and [#timeout] at most, five seconds together.
///
/// @param clientSecret proves to identity-service that the gateway asks
/// @param remembered how long a token is used for its key without asking again
/// @param refusalsRemembered how long a refused key is refused without asking
/// @param most how many keys, and how many refusals, are remembered
/// @param timeout how long identity-service may take; then 503
/// @param connections how many keys may be asked about at the same time
@Validated
@ConfigurationProperties("milepost.gateway.api-keys")
record ApiKeyProperties(
        String clientSecret,
        @DurationMax(seconds = 3) @DefaultValue("3s") Duration remembered,
        @DefaultValue("10s") Duration refusalsRemembered,
        @Positive @DefaultValue("10000") int most,
        @DurationMax(seconds = 2) @DefaultValue("2s") Duration timeout,
        @Positive @DefaultValue("20") int connections) {

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "ApiKeyProperties[remembered=" + remembered + ", most=" + most + "]";
    }
}
