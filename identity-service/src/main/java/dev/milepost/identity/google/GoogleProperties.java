package dev.milepost.identity.google;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What an operator can set of signing in with Google; without a client id nobody can.
///
/// @param clientId as Google knows this suite; ID tokens have to be for it
/// @param clientSecret shown when a code is exchanged; null when the client is a public one
/// @param authorizedParties other clients, such as apps on phones, that may get ID tokens for this one
/// @param issuers the names that the issuer has in ID tokens: Google uses both
/// @param keysUrl where Google publishes its keys
/// @param tokenUrl where codes become ID tokens
/// @param redirectUris where Google may have sent the code, each as a whole; with none only ID tokens are taken
/// @param timeout how long Google may take to exchange a code
@Validated
@ConfigurationProperties("milepost.identity.google")
public record GoogleProperties(
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue List<String> authorizedParties,
        @DefaultValue({"https://accounts.google.com", "accounts.google.com"}) List<String> issuers,
        @DefaultValue("https://www.googleapis.com/oauth2/v3/certs") String keysUrl,
        @DefaultValue("https://oauth2.googleapis.com/token") String tokenUrl,
        @DefaultValue List<String> redirectUris,
        @DefaultValue("10s") Duration timeout) {

    /// @throws GoogleSignInNotConfigured when there is none
    public String requiredClientId() {
        if (clientId == null || clientId.isBlank()) {
            throw new GoogleSignInNotConfigured();
        }
        return clientId;
    }

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "GoogleProperties[clientId=" + clientId + "]";
    }
}
