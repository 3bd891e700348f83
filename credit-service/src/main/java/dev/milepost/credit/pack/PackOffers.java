package dev.milepost.credit.pack;

import java.util.List;

/// What a user can buy now.
///
/// @param left how many credits more in this month
public record PackOffers(List<Pack> packs, int monthlyCredits, int left) {}
