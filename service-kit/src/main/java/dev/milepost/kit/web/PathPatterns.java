package dev.milepost.kit.web;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Some addresses, by Spring's [PathPattern]s. Paths are compared as those of routes and controllers are, so that no other spelling
/// of a path, such as with `%61` for `a`, is another address.
public final class PathPatterns {

    private final List<PathPattern> patterns;

    private PathPatterns(List<PathPattern> patterns) {
        this.patterns = patterns;
    }

    /// @throws org.springframework.web.util.pattern.PatternParseException when one is none
    public static PathPatterns of(List<String> patterns) {
        return new PathPatterns(
                patterns.stream().map(PathPatternParser.defaultInstance::parse).toList());
    }

    /// Whether a request is for one of them.
    public boolean match(ServerHttpRequest request) {
        return match(request.getPath().pathWithinApplication());
    }

    /// Whether a path is one of them.
    public boolean match(PathContainer path) {
        for (PathPattern pattern : patterns) { // each request asks, several times
            if (pattern.matches(path)) {
                return true;
            }
        }
        return false;
    }
}
