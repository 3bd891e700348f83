package dev.milepost.credit.limit;

/// A perk that a user has.
///
/// @param achievement the id of what the user got it for
public record GrantedPerk(String achievement, Perk perk) {}
