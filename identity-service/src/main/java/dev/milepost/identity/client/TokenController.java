package dev.milepost.identity.client;

import dev.milepost.identity.key.AccessTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The token endpoint for the suite's own services: client credentials with HTTP Basic (RFC 6749, 4.4).
/// Errors have the shape that the RFC gives them. The gateway does not route here.
@RestController
class TokenController {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final Clients clients;
    private final AccessTokens tokens;

    TokenController(Clients clients, AccessTokens tokens) {
        this.clients = clients;
        this.tokens = tokens;
    }

    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Answer>> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> answer(authorization, form));
    }

    private Mono<ResponseEntity<Answer>> answer(
            @Nullable String authorization, MultiValueMap<String, String> form) {
        Clients.Known client = clients.authenticated(authorization);
        if (client == null) {
            return Mono.just(unknownClient());
        }
        if (!CLIENT_CREDENTIALS.equals(form.getFirst("grant_type"))) {
            return Mono.just(refused("unsupported_grant_type"));
        }
        if (!client.mayHave(form.getFirst("scope"))) {
            return Mono.just(refused("invalid_scope"));
        }
        return tokens.ofService(client.id(), client.scopes()).map(token -> issued(token, client));
    }

    private ResponseEntity<Answer> issued(String token, Clients.Known client) {
        Answer.Issued issued =
                new Answer.Issued(
                        token,
                        "Bearer",
                        tokens.life().toSeconds(),
                        String.join(" ", client.scopes()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(issued);
    }

    private static ResponseEntity<Answer> unknownClient() {
        return ResponseEntity.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"milepost\"")
                .body(new Answer.Refused("invalid_client"));
    }

    private static ResponseEntity<Answer> refused(String error) {
        return ResponseEntity.badRequest().body(new Answer.Refused(error));
    }

    /// The two answers of RFC 6749, 5.1 and 5.2.
    sealed interface Answer {

        record Issued(String accessToken, String tokenType, long expiresIn, String scope)
                implements Answer {}

        record Refused(String error) implements Answer {}
    }
}
