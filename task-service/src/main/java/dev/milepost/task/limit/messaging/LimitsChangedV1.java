package dev.milepost.task.limit.messaging;

import dev.milepost.task.limit.Limits;

/// What is read of `contracts/credit/LimitsChanged.v1`.
record LimitsChangedV1(long version, Limits limits) {}
