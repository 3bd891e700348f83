package dev.milepost.identity.client;

import dev.milepost.identity.apikey.ApiKeyRefused;
import dev.milepost.identity.apikey.ExchangeApiKey;
import dev.milepost.identity.apikey.ExchangeApiKeyHandler;
import dev.milepost.identity.apikey.ExchangedApiKey;
import dev.milepost.identity.key.AccessTokens;
import dev.milepost.kit.security.Scope;
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

/// The token endpoint for the suite's own services, which prove who they are with HTTP Basic: tokens of their own by client
/// credentials (RFC 6749, 4.4), and a user's token for the user's API key by token exchange (RFC 8693). Errors have the shape that
/// the RFCs give them. The gateway does not route here.
@RestController
class TokenController {

    private static final String CLIENT_CREDENTIALS = "client_credentials";
    private static final String TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String API_KEY = "urn:milepost:token-type:api-key";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
    private static final String BEARER = "Bearer";

    /// Also of an API key that is not good, as RFC 8693 has it.
    private static final String INVALID_REQUEST = "invalid_request";

    private final Clients clients;
    private final AccessTokens tokens;
    private final ExchangeApiKeyHandler exchange;

    TokenController(Clients clients, AccessTokens tokens, ExchangeApiKeyHandler exchange) {
        this.clients = clients;
        this.tokens = tokens;
        this.exchange = exchange;
    }

    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Answer>> token(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String authorization,
            ServerWebExchange request) {
        return request.getFormData().flatMap(form -> answer(authorization, form));
    }

    private Mono<ResponseEntity<Answer>> answer(
            @Nullable String authorization, MultiValueMap<String, String> form) {
        Clients.Known client = clients.authenticated(authorization);
        if (client == null) {
            return Mono.just(unknownClient());
        }
        return switch (form.getFirst("grant_type")) {
            case CLIENT_CREDENTIALS -> ownToken(client, form);
            case TOKEN_EXCHANGE -> tokenOfUser(client, form);
            case null, default -> Mono.just(refused("unsupported_grant_type"));
        };
    }

    private Mono<ResponseEntity<Answer>> ownToken(
            Clients.Known client, MultiValueMap<String, String> form) {
        return client.mayHave(form.getFirst("scope"))
                ? tokens.ofService(client.id(), client.scopes()).map(token -> issued(token, client))
                : Mono.just(refused("invalid_scope"));
    }

    private Mono<ResponseEntity<Answer>> tokenOfUser(
            Clients.Known client, MultiValueMap<String, String> form) {
        String apiKey = form.getFirst("subject_token");
        if (!client.scopes().contains(Scope.API_KEYS_EXCHANGE.value())) {
            return Mono.just(refused("unauthorized_client"));
        }
        if (apiKey == null || !API_KEY.equals(form.getFirst("subject_token_type"))) {
            return Mono.just(refused(INVALID_REQUEST));
        }
        return exchange.handle(new ExchangeApiKey(apiKey, client.id()))
                .map(TokenController::exchanged)
                .onErrorReturn(ApiKeyRefused.class, refused(INVALID_REQUEST));
    }

    private ResponseEntity<Answer> issued(String token, Clients.Known client) {
        return secret(
                new Answer.Issued(
                        token,
                        BEARER,
                        tokens.life().toSeconds(),
                        String.join(" ", client.scopes())));
    }

    private static ResponseEntity<Answer> exchanged(ExchangedApiKey exchanged) {
        return secret(
                new Answer.Exchanged(
                        exchanged.accessToken(),
                        ACCESS_TOKEN,
                        BEARER,
                        exchanged.expiresIn().toSeconds(),
                        Scope.claim(exchanged.scopes())));
    }

    private static ResponseEntity<Answer> secret(Answer answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private static ResponseEntity<Answer> unknownClient() {
        return ResponseEntity.status(401)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"milepost\"")
                .body(new Answer.Refused("invalid_client"));
    }

    private static ResponseEntity<Answer> refused(String error) {
        return ResponseEntity.badRequest().body(new Answer.Refused(error));
    }

    /// The answers of RFC 6749, 5.1 and 5.2, and of RFC 8693, 2.2.
    sealed interface Answer {

        record Issued(String accessToken, String tokenType, long expiresIn, String scope)
                implements Answer {}

        record Exchanged(
                String accessToken,
                String issuedTokenType,
                String tokenType,
                long expiresIn,
                String scope)
                implements Answer {}

        record Refused(String error) implements Answer {}
    }
}
