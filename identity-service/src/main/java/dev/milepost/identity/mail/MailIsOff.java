package dev.milepost.identity.mail;

/// There is no mail server: the mail goes nowhere, and trying again would not help.
public final class MailIsOff extends RuntimeException {

    public MailIsOff() {
        super("No mail server is configured", null, false, false);
    }
}
