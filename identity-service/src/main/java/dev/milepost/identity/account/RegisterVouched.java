package dev.milepost.identity.account;

import java.time.ZoneId;

/// The wish to have an account, of somebody for whose address another vouches. There is no password.
public record RegisterVouched(Email email, String name, ZoneId timezone) {}
