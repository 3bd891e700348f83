package dev.milepost.gateway.limit;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import java.time.Duration;
import org.springframework.http.HttpHeaders;

/// What a caller has left of a limit.
///
/// @param isEnough whether the request that asked is within it
/// @param next until there is one more
/// @param reset until all is there again
record Remaining(
        RatePolicy policy, boolean isEnough, long requests, Duration next, Duration reset) {

    static Remaining of(RatePolicy policy, ConsumptionProbe taken) {
        return new Remaining(
                policy,
                taken.isConsumed(),
                taken.getRemainingTokens(),
                Duration.ofNanos(taken.getNanosToWaitForRefill()),
                Duration.ofNanos(taken.getNanosToWaitForReset()));
    }

    static Remaining of(RatePolicy policy, EstimationProbe estimated) {
        return new Remaining(
                policy,
                estimated.canBeConsumed(),
                estimated.getRemainingTokens(),
                Duration.ofNanos(estimated.getNanosToWaitForRefill()),
                policy.refilledAfter(estimated.getRemainingTokens()));
    }

    /// Says so to the client (draft-ietf-httpapi-ratelimit-headers).
    void tell(HttpHeaders answer) {
        answer.set("RateLimit-Policy", policy.field());
        answer.set("RateLimit", '"' + policy.name() + "\";r=" + requests + ";t=" + seconds(reset));
    }

    /// Whole seconds, never too few.
    static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }
}
