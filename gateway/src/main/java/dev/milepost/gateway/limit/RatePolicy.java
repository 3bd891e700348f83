package dev.milepost.gateway.limit;

import dev.milepost.gateway.limit.RateLimitProperties.Allowance;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/// One of the limits.
///
/// @param name as it is told to clients
/// @param ofUsers whether users are told apart, or else addresses
record RatePolicy(String name, Allowance allowance, boolean ofUsers) {

    /// Requests come back one after the other, evenly over the window.
    Bandwidth bandwidth() {
        return Bandwidth.builder()
                .capacity(allowance.requests())
                .refillGreedy(allowance.requests(), allowance.window())
                .build();
    }

    /// The same, where buckets are kept elsewhere.
    BucketConfiguration bucket() {
        return BucketConfiguration.builder().addLimit(bandwidth()).build();
    }

    /// How long it takes until a caller who has so many left has all of them.
    Duration refilledAfter(long left) {
        return allowance
                .window()
                .multipliedBy(allowance.requests() - left)
                .dividedBy(allowance.requests());
    }

    /// The policy as a member of `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers).
    String field() {
        return '"' + name + "\";q=" + allowance.requests() + ";w=" + allowance.window().toSeconds();
    }

    /// The key of a caller's bucket where others read it too; another allowance is another bucket.
    String key(String caller) {
        return "milepost:limit:%s:%d:%d:%s"
                .formatted(name, allowance.requests(), allowance.window().toSeconds(), caller);
    }
}
