package dev.milepost.gateway.limit;

import dev.milepost.kit.web.PathPatterns;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// Which limit a request counts for, however its path is spelled.
final class RatePolicies {

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RatePolicy auth;
    private final RatePolicy ai;
    private final RatePolicy others;
    private final RatePolicy guesses;
    private final PathPatterns authPaths;
    private final PathPatterns aiPaths;
    private final PathPatterns unlimitedPaths;

    RatePolicies(RateLimitProperties properties) {
        this.auth = new RatePolicy("auth", properties.auth(), false);
        this.ai = new RatePolicy("ai", properties.ai(), true);
        this.others = new RatePolicy("default", properties.others(), true);
        this.guesses = new RatePolicy("api-keys", properties.guesses(), false);
        this.authPaths = PathPatterns.of(properties.authPaths());
        this.aiPaths = PathPatterns.of(properties.aiPaths());
        this.unlimitedPaths = PathPatterns.of(properties.unlimitedPaths());
    }

    /// Null when nothing is counted.
    @Nullable RatePolicy of(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        if (authPaths.match(path) && !READING.contains(request.getMethod())) {
            return auth;
        }
        if (aiPaths.match(path)) {
            return ai;
        }
        return unlimitedPaths.match(path) ? null : others;
    }

    /// Of API keys that nobody knows.
    RatePolicy guesses() {
        return guesses;
    }

    List<RatePolicy> all() {
        return List.of(auth, ai, others, guesses);
    }
}
