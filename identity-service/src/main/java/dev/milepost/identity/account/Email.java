package dev.milepost.identity.account;

import java.util.Locale;

/// An e-mail address, trimmed and in lower case: the same person whatever the spelling.
public record Email(String value) {

    public Email {
        value = value.strip().toLowerCase(Locale.ROOT);
    }
}
