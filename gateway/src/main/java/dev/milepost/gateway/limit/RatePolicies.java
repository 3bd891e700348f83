package dev.milepost.gateway.limit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which limit a request counts for. Paths are compared as the routes compare them, so that no other spelling of a path, such
/// as with `%61` for `a`, has another limit.
final class RatePolicies {

    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final RatePolicy auth;
    private final RatePolicy ai;
    private final RatePolicy others;
    private final RatePolicy guesses;
    private final List<PathPattern> authPaths;
    private final List<PathPattern> aiPaths;
    private final List<PathPattern> unlimitedPaths;

    RatePolicies(RateLimitProperties properties) {
        this.auth = new RatePolicy("auth", properties.auth(), false);
        this.ai = new RatePolicy("ai", properties.ai(), true);
        this.others = new RatePolicy("default", properties.others(), true);
        this.guesses = new RatePolicy("api-keys", properties.guesses(), false);
        this.authPaths = patterns(properties.authPaths());
        this.aiPaths = patterns(properties.aiPaths());
        this.unlimitedPaths = patterns(properties.unlimitedPaths());
    }

    /// Null when nothing is counted.
    @Nullable RatePolicy of(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        if (isAny(authPaths, path) && !READING.contains(request.getMethod())) {
            return auth;
        }
        if (isAny(aiPaths, path)) {
            return ai;
        }
        return isAny(unlimitedPaths, path) ? null : others;
    }

    /// Of API keys that nobody knows.
    RatePolicy guesses() {
        return guesses;
    }

    List<RatePolicy> all() {
        return List.of(auth, ai, others, guesses);
    }

    private static boolean isAny(List<PathPattern> patterns, PathContainer path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }
}
