package dev.milepost.kit.account;

/// Whether an account can be used.
public enum Standing {
    OPEN,
    DISABLED,
    /// There is none, or none any more.
    GONE
}
