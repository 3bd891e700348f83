package dev.milepost.identity.key;

import dev.milepost.kit.security.UserId;
import java.util.List;

/// An admin had a new signing key made.
///
/// @param withdrawn the ids of the keys that are gone with it
public record KeysRotated(UserId admin, SigningKey key, List<String> withdrawn) {}
