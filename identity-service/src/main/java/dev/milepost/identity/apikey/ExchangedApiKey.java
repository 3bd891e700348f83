package dev.milepost.identity.apikey;

import dev.milepost.kit.security.Scope;
import java.time.Duration;
import java.util.List;

/// The access token that a key was exchanged for.
public record ExchangedApiKey(String accessToken, Duration expiresIn, List<Scope> scopes) {

    /// Without the token, because records end up in logs.
    @Override
    public String toString() {
        return "ExchangedApiKey[scopes=" + scopes + "]";
    }
}
