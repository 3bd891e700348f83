package dev.milepost.identity.session;

import dev.milepost.identity.account.Account;
import java.time.Duration;

/// What somebody has after a sign-up, a login or a refresh.
///
/// @param expiresIn the life of the access token
public record SignedIn(
        Account account, String accessToken, RefreshToken refreshToken, Duration expiresIn) {

    /// Without the tokens, because records end up in logs.
    @Override
    public String toString() {
        return "SignedIn[user=" + account.id() + "]";
    }
}
