package dev.milepost.identity.google;

import dev.milepost.identity.account.Email;

/// Who somebody is, as Google says it and as it was checked.
///
/// @param subject never changes and is never given to another
/// @param emailVerified whether Google knows that the address is the person's
public record GooglePerson(String subject, Email email, boolean emailVerified, String name) {}
