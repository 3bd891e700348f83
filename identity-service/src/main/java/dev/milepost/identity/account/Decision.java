package dev.milepost.identity.account;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// Who decided about somebody's account, and why (ID-6).
///
/// @param actor the admin; null for the configuration
public record Decision(@Nullable UserId actor, String reason) {}
