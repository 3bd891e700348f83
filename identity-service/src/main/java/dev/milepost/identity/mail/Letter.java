package dev.milepost.identity.mail;

/// A mail as it is read.
public record Letter(String to, String subject, String text) {

    /// Without the words, because they have secrets.
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
