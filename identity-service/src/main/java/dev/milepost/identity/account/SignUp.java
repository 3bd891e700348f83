package dev.milepost.identity.account;

import java.time.ZoneId;

/// The wish to have an account.
public record SignUp(Email email, String password, String name, ZoneId timezone) {

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "SignUp[email=" + email.value() + "]";
    }
}
