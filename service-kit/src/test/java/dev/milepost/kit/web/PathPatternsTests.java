package dev.milepost.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.web.util.pattern.PatternParseException;

@DisplayName("EDGE-1, EDGE-2: addresses by pattern")
class PathPatternsTests {

    private final PathPatterns some =
            PathPatterns.of(List.of("/api/v1/auth/login", "/docs/**", "/openapi/*"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/login",
                "/api/v1/auth/%6Cogin",
                "/api/v1/auth/login;a=b",
                "/api/v1/auth/login?next=x",
                "/docs",
                "/docs/a/b",
                "/openapi/goal"
            })
    void anAddressIsTheSameHoweverItIsSpelled(String address) {
        assertThat(some.match(asked(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/auth/Login",
                "/api/v1/auth/login/",
                "/api/v1/auth%2Flogin",
                "/api/v1/auth",
                "/openapi/goal/x",
                "/document"
            })
    void othersAreOthers(String address) {
        assertThat(some.match(asked(address))).isFalse();
    }

    @Test
    void noneMatchesNothing() {
        assertThat(PathPatterns.of(List.of()).match(asked("/"))).isFalse();
    }

    @Test
    void whatIsNoPatternIsRefused() {
        assertThatThrownBy(() -> PathPatterns.of(List.of("/a/{b")))
                .isInstanceOf(PatternParseException.class);
    }

    private static ServerHttpRequest asked(String address) {
        return MockServerHttpRequest.method(HttpMethod.GET, URI.create(address)).build();
    }
}
