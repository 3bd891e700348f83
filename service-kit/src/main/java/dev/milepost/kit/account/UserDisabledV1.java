package dev.milepost.kit.account;

import java.util.UUID;

/// What services read of `contracts/identity/UserDisabled.v1`.
record UserDisabledV1(UUID userId) {}
