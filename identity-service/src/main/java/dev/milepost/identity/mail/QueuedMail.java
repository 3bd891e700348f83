package dev.milepost.identity.mail;

import java.util.UUID;

/// A mail that is being sent.
///
/// @param attempts how often that was tried, this one included
public record QueuedMail(UUID id, Mail mail, int attempts) {}
