package dev.milepost.identity.mail;

import dev.milepost.kit.security.UserId;
import org.jspecify.annotations.Nullable;

/// The wish that somebody gets a mail. It has neither words nor secrets: those are made when it is sent, so that the queue
/// has nothing that is worth stealing.
///
/// @param recipient the address
/// @param user whose account it is about; null when all that is known is the address
/// @param other another address that the mail speaks of
public record Mail(
        MailKind kind, String recipient, @Nullable UserId user, @Nullable String other) {}
