package dev.milepost.identity.credential;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How people show by mail that an account is theirs.
///
/// @param webUrl where the web page is that links lead to
/// @param verifyWithin how long a link that proves an address is good
/// @param resetWithin how long a link for a new password is good
/// @param forgetEvery how often links whose time is over are deleted
@Validated
@ConfigurationProperties("milepost.identity.credential")
record CredentialProperties(
        @NotNull URI webUrl,
        @DefaultValue("24h") Duration verifyWithin,
        @DefaultValue("30m") Duration resetWithin,
        @DefaultValue("10m") Duration forgetEvery) {}
