package dev.milepost.identity.google.openid;

import dev.milepost.identity.account.Email;
import dev.milepost.identity.google.GooglePerson;
import dev.milepost.identity.google.GoogleProof;
import dev.milepost.identity.google.GoogleProofInvalid;
import dev.milepost.identity.google.GoogleProperties;
import dev.milepost.identity.google.GoogleSignIns;
import dev.milepost.identity.google.GoogleUnavailable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Asks Google by OpenID Connect. Whatever way an ID token came, it is checked in full: nothing is believed because of who
/// brought it.
@Component
class OpenIdGoogle implements GoogleSignIns {

    private static final int LONGEST_NAME = 100;

    /// Have no place in a name, whoever says it.
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final GoogleProperties properties;
    private final GoogleCodes codes;
    private final ReactiveJwtDecoder idTokens;

    OpenIdGoogle(GoogleProperties properties, GoogleCodes codes) {
        this.properties = properties;
        this.codes = codes;
        this.idTokens = GoogleIdTokens.decoder(properties);
    }

    @Override
    public Mono<GooglePerson> personOf(GoogleProof proof) {
        return Mono.fromSupplier(properties::requiredClientId)
                .flatMap(client -> idTokenOf(proof, client))
                .flatMap(this::checked)
                .filter(token -> Objects.equals(token.getClaimAsString("nonce"), proof.nonce()))
                .switchIfEmpty(Mono.error(GoogleProofInvalid::new))
                .map(OpenIdGoogle::person);
    }

    private Mono<String> idTokenOf(GoogleProof proof, String client) {
        return switch (proof) {
            case GoogleProof.IdToken shown -> Mono.just(shown.token());
            case GoogleProof.Code code -> codes.exchange(code, client);
        };
    }

    private Mono<Jwt> checked(String token) {
        return Mono.defer(() -> idTokens.decode(token))
                .onErrorMap(BadJwtException.class, _ -> new GoogleProofInvalid())
                .onErrorMap(
                        error -> !(error instanceof GoogleProofInvalid),
                        _ -> new GoogleUnavailable());
    }

    private static GooglePerson person(Jwt token) {
        Email email = new Email(text(token, "email"));
        return new GooglePerson(
                text(token, "sub"),
                email,
                "true".equals(token.getClaimAsString("email_verified")),
                name(token.getClaimAsString("name"), email));
    }

    private static String text(Jwt token, String claim) {
        String value = token.getClaimAsString(claim);
        if (value == null || value.isBlank()) {
            throw new GoogleProofInvalid();
        }
        return value;
    }

    private static String name(@Nullable String given, Email email) {
        String line = given == null ? "" : CONTROLS.matcher(given).replaceAll(" ").strip();
        String name = line.isEmpty() ? email.value().split("@", -1)[0] : line;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
