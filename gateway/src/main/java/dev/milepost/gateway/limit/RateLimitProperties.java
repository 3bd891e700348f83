package dev.milepost.gateway.limit;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How many requests are served (API-9).
///
/// @param auth for each address, to sign up, to sign in and the like
/// @param ai for each user, of what a model answers
/// @param others for each user, of everything else; for each address where there is no user
/// @param guesses for each address, of API keys that nobody knows
/// @param authPaths where requests that are no mere reading count as `auth`
/// @param aiPaths what counts as `ai`
/// @param unlimitedPaths what operators and their tools ask for
/// @param remembered how many callers are remembered at a time for each limit; the ones seen least are forgotten first
/// @param redis the address of a Redis that counts for several gateways; empty to count here
/// @param patience how long that Redis may take; then this gateway decides by what it has counted itself
@ConfigurationProperties("milepost.gateway.limits")
record RateLimitProperties(
        Allowance auth,
        Allowance ai,
        Allowance others,
        Allowance guesses,
        List<String> authPaths,
        List<String> aiPaths,
        List<String> unlimitedPaths,
        int remembered,
        String redis,
        Duration patience) {

    /// So many at once, and so many in each window on the average.
    record Allowance(int requests, Duration window) {}
}
