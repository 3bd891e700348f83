package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

@DisplayName("EDGE-2: a good token is not verified at each request")
class VerifiedTokensTests {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private Duration lifetime = Duration.ofMinutes(15);
    private Duration passed = Duration.ZERO;
    private int verified;
    private final VerifiedTokens tokens =
            new VerifiedTokens(
                    this::verify, Clock.fixed(NOW, ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void itIsRememberedForAMinute() {
        Authentication first = ask("good");
        passed = VerifiedTokens.REMEMBERED.minusNanos(1);
        assertThat(ask("good")).isSameAs(first);
        assertThat(verified).isEqualTo(1);

        passed = VerifiedTokens.REMEMBERED;
        ask("good");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void itIsRememberedNoLongerThanItIsValid() {
        lifetime = Duration.ofSeconds(10);
        ask("good");
        passed = Duration.ofSeconds(10);
        ask("good");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void oneThatIsExpiredIsNotRemembered() {
        lifetime = Duration.ofSeconds(-30);
        ask("good");
        ask("good");
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsVerifiedAgain() {
        assertThatThrownBy(() -> ask("bad")).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> ask("bad")).isInstanceOf(InvalidBearerTokenException.class);
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void anotherTokenIsAnother() {
        Authentication one = ask("good");
        assertThat(ask("good.too")).isNotEqualTo(one);
        assertThat(verified).isEqualTo(2);
    }

    @Test
    void headersAreReadAsSpringReadsThemWhetherTheTokenIsKnownOrNot() {
        for (int i = 0; i < 2; i++) {
            assertThat(presented("Bearer good")).isEqualTo("good");
            assertThat(presented("bearer good")).isEqualTo("good");
            assertThat(presented("Basic good")).isEmpty();
            assertThatThrownBy(() -> presented("Bearer  good"))
                    .hasMessageContaining("Bearer token is malformed");
            ask("good");
        }
    }

    private Authentication ask(String token) {
        return Objects.requireNonNull(
                tokens.authenticate(new BearerTokenAuthenticationToken(token)).block());
    }

    private String presented(String header) {
        MockServerHttpRequest request =
                MockServerHttpRequest.get("/").header(HttpHeaders.AUTHORIZATION, header).build();
        return tokens.convert(MockServerWebExchange.from(request))
                .cast(BearerTokenAuthenticationToken.class)
                .map(BearerTokenAuthenticationToken::getToken)
                .blockOptional()
                .orElse("");
    }

    private Mono<Authentication> verify(Authentication presented) {
        verified++;
        String token = ((BearerTokenAuthenticationToken) presented).getToken();
        if (token.equals("bad")) {
            return Mono.error(new InvalidBearerTokenException("bad"));
        }
        Jwt jwt =
                Jwt.withTokenValue(token)
                        .header("alg", "RS256")
                        .subject(token)
                        .issuedAt(NOW.minus(Duration.ofHours(1)))
                        .expiresAt(NOW.plus(lifetime))
                        .build();
        return Mono.just(new JwtAuthenticationToken(jwt, List.of()));
    }
}
