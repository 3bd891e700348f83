package dev.milepost.identity.apikey;

import dev.milepost.kit.security.UserId;
import java.util.UUID;

/// The wish that a key is good no longer.
public record RevokeApiKey(UserId user, UUID key) {}
