package dev.milepost.identity.session;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an operator can set of sessions.
///
/// @param repeatable how long the client that spent a refresh token may present it again and gets the same successor
/// @param forgetEvery how often successors that are past that, and expired sessions, are deleted
/// @param batch how many expired tokens, and sessions, are deleted at once
@Validated
@ConfigurationProperties("milepost.identity.sessions")
record SessionProperties(
        @DefaultValue("10s") Duration repeatable,
        @DefaultValue("1m") Duration forgetEvery,
        @DefaultValue("1000") @Positive int batch) {}
