package dev.milepost.credit.pack;

import java.util.UUID;

/// What the provider of payments said of a purchase when it was asked.
public record PackReading(UUID purchase, PurchaseState state) {}
