package dev.milepost.identity.session;

import dev.milepost.identity.secret.SecretRandom;
import dev.milepost.identity.secret.Secrets;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Makes refresh tokens.
@Component
class RefreshTokens {

    private final SecureRandom random = SecretRandom.seeded();

    RefreshToken next() {
        return new RefreshToken(Secrets.next(random));
    }
}
