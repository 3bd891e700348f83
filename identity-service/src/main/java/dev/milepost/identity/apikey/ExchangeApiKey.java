package dev.milepost.identity.apikey;

/// The wish to have an access token for an API key.
///
/// @param presented what came in place of a token; it may be anything
/// @param client the service that asks
public record ExchangeApiKey(String presented, String client) {

    /// Without the secret, because records end up in logs.
    @Override
    public String toString() {
        return "ExchangeApiKey[client=" + client + "]";
    }
}
