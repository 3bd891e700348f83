package dev.milepost.identity.google;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import reactor.core.publisher.Mono;

/// Which person of Google is which user.
public interface ExternalIdentities {

    /// Empty when the person is nobody's yet.
    Mono<UserId> userOf(GooglePerson person);

    /// Ends in [GoogleAccountDiffers] when the user is another person of Google, or the person another user.
    Mono<Void> link(GooglePerson person, UserId user, Instant now);
}
