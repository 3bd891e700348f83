package dev.milepost.identity.session;

import dev.milepost.identity.account.AccountView;

/// What a client gets when somebody has signed in.
///
/// @param token the access token
/// @param expiresIn seconds until the access token expires
public record TokenView(String token, String refreshToken, long expiresIn, AccountView user) {

    public static TokenView of(SignedIn signedIn) {
        return new TokenView(
                signedIn.accessToken(),
                signedIn.refreshToken().value(),
                signedIn.expiresIn().toSeconds(),
                AccountView.of(signedIn.account()));
    }
}
