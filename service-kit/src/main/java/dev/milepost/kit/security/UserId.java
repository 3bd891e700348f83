package dev.milepost.kit.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The identifier of a user: the token's `sub`, and the key of every event.
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    /// The user whose a token is by its `sub`; null for that of a service.
    public static @Nullable UserId ofSubject(@Nullable String subject) {
        try {
            return subject == null ? null : new UserId(UUID.fromString(subject));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
