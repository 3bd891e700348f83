package dev.milepost.gateway.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.milepost.kit.security.ApiKeySecret;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/// Asks identity-service (RFC 8693). Only its plain word that a key is not good is a refusal; anything else is an outage.
final class IdentityExchange implements ApiKeyExchange {

    private static final String CLIENT = "gateway";
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String API_KEY = "urn:milepost:token-type:api-key";
    private static final String NOT_GOOD = "invalid_request";

    private final WebClient identity;
    private final ApiKeyProperties properties;

    IdentityExchange(WebClient identity, ApiKeyProperties properties) {
        this.identity = identity;
        this.properties = properties;
    }

    @Override
    public Mono<String> tokenFor(ApiKeySecret key) {
        return identity.post()
                .uri("/oauth2/token")
                .headers(headers ->
                        headers.setBasicAuth(
                                CLIENT, properties.clientSecret(), StandardCharsets.UTF_8))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(
                        BodyInserters.fromFormData("grant_type", GRANT)
                                .with("subject_token_type", API_KEY)
                                .with("subject_token", key.value()))
                .exchangeToMono(IdentityExchange::token)
                .switchIfEmpty(Mono.error(IdentityExchange::silent))
                .timeout(properties.timeout())
                .onErrorMap(
                        error -> !(error instanceof ApiKeyRefused),
                        error ->
                                new AuthenticationServiceException(
                                        "API keys cannot be exchanged", error));
    }

    private static Mono<String> token(ClientResponse response) {
        if (response.statusCode().is2xxSuccessful()) {
            return response.bodyToMono(Exchanged.class).map(Exchanged::accessToken);
        }
        return response.statusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)
                ? response.bodyToMono(Refused.class).flatMap(refused -> refused(refused.error()))
                : response.createError();
    }

    private static Mono<String> refused(String error) {
        return NOT_GOOD.equals(error)
                ? Mono.error(new ApiKeyRefused())
                : Mono.error(new IllegalStateException("identity-service says " + error));
    }

    private static Throwable silent() {
        return new IllegalStateException("identity-service says nothing");
    }

    private record Exchanged(@JsonProperty("access_token") String accessToken) {}

    private record Refused(String error) {}
}
