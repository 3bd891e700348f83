package dev.milepost.identity.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// The session that the access token of a request is of (`sid`).
public final class CurrentSession {

    private CurrentSession() {}

    /// Null for a token that is of none.
    public static @Nullable UUID of(JwtAuthenticationToken caller) {
        String session = caller.getToken().getClaimAsString("sid");
        return session == null ? null : UUID.fromString(session);
    }
}
