package dev.milepost.identity.google.openid;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.milepost.identity.google.GoogleProof;
import dev.milepost.identity.google.GoogleProofInvalid;
import dev.milepost.identity.google.GoogleProperties;
import dev.milepost.identity.google.GoogleUnavailable;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/// Exchanges codes for ID tokens (RFC 6749, 4.1.3, with PKCE). A code is good once, so an exchange is never repeated.
@Component
class GoogleCodes {

    private static final Logger log = LoggerFactory.getLogger(GoogleCodes.class);

    private final GoogleProperties properties;
    private final WebClient google;

    GoogleCodes(GoogleProperties properties) {
        this.properties = properties;
        this.google = WebClient.create(properties.tokenUrl());
    }

    Mono<String> exchange(GoogleProof.Code code, String client) {
        if (!properties.redirectUris().contains(code.redirectUri())) {
            return Mono.error(new InvalidField("redirect_uri", "is none that is allowed here"));
        }
        return google.post()
                .body(form(code, client))
                .retrieve()
                .bodyToMono(Answer.class)
                .timeout(properties.timeout())
                .mapNotNull(Answer::idToken)
                .switchIfEmpty(Mono.error(GoogleProofInvalid::new))
                .onErrorMap(error -> !(error instanceof Refusal), GoogleCodes::refused);
    }

    private BodyInserters.FormInserter<String> form(GoogleProof.Code code, String client) {
        BodyInserters.FormInserter<String> form =
                BodyInserters.fromFormData("grant_type", "authorization_code")
                        .with("code", code.code())
                        .with("code_verifier", code.verifier())
                        .with("redirect_uri", code.redirectUri())
                        .with("client_id", client);
        String secret = properties.clientSecret();
        return secret == null || secret.isBlank() ? form : form.with("client_secret", secret);
    }

    /// Google answers 400 for a code that is not good; anything else is not the client's fault.
    private static Refusal refused(Throwable error) {
        if (error instanceof WebClientResponseException answer
                && answer.getStatusCode() == HttpStatus.BAD_REQUEST) {
            return new GoogleProofInvalid();
        }
        log.atWarn().addKeyValue("reason", error.toString()).log("Google exchanged no code");
        return new GoogleUnavailable();
    }

    record Answer(@Nullable @JsonProperty("id_token") String idToken) {}
}
