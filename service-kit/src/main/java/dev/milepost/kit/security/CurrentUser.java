package dev.milepost.kit.security;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/// The user a request is made for, read from the verified access token (ID-2).
///
/// @param timezone the token's `zoneinfo`; UTC when the token names none that is known
/// @param tier `free` or `pro`
public record CurrentUser(UserId id, String email, String name, ZoneId timezone, String tier) {

    /// Reads the user of a token.
    ///
    /// @throws UserTokenRequired when the token's subject is not a user
    static CurrentUser of(Jwt token) {
        return new CurrentUser(
                userId(token),
                claim(token, "email", ""),
                claim(token, "name", ""),
                zone(token.getClaimAsString("zoneinfo")),
                claim(token, "tier", "free"));
    }

    private static UserId userId(Jwt token) {
        UserId user = UserId.ofSubject(token.getSubject());
        if (user == null) {
            throw new UserTokenRequired();
        }
        return user;
    }

    private static ZoneId zone(@Nullable String zoneinfo) {
        try {
            return zoneinfo == null ? ZoneOffset.UTC : ZoneId.of(zoneinfo);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static String claim(Jwt token, String name, String otherwise) {
        return Objects.requireNonNullElse(token.getClaimAsString(name), otherwise);
    }
}
