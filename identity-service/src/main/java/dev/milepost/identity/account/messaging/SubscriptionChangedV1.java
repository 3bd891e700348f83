package dev.milepost.identity.account.messaging;

import dev.milepost.identity.account.Tier;
import java.util.UUID;

/// What is read of `contracts/credit/SubscriptionChanged.v1`.
record SubscriptionChangedV1(UUID userId, Tier tier, long version) {}
