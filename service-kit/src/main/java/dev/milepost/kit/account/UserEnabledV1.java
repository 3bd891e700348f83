package dev.milepost.kit.account;

import java.util.UUID;

/// What services read of `contracts/identity/UserEnabled.v1`.
record UserEnabledV1(UUID userId) {}
