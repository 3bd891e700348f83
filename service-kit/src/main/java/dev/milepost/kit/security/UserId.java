package dev.milepost.kit.security;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The identifier of a user: the token's `sub`, and the key of every event.
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
