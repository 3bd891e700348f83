package dev.milepost.credit.subscription;

/// Take over what the provider of payments says of a subscription.
///
/// @param number drawn before the provider was asked
public record ApplyReading(PaidSubscription read, long number) {}
