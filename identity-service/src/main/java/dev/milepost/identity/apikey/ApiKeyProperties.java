package dev.milepost.identity.apikey;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an operator can set about API keys.
///
/// @param most how many a user may have
/// @param tokenLife of the access token that a key is exchanged for; only the gateway has it, and asks again every few seconds
@Validated
@ConfigurationProperties("milepost.identity.api-keys")
public record ApiKeyProperties(
        @Positive @DefaultValue("20") int most,
        @DurationMax(minutes = 5) @DefaultValue("5m") Duration tokenLife) {}
