package dev.milepost.identity.credential;

/// The wish to choose a new password by a link.
public record ResetPassword(ProofToken token, String wanted) {

    /// Without the password, because records end up in logs.
    @Override
    public String toString() {
        return "ResetPassword";
    }
}
