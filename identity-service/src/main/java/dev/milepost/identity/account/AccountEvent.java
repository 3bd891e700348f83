package dev.milepost.identity.account;

/// What happens to an account.
public sealed interface AccountEvent {

    Account account();

    /// Somebody signed up.
    record Registered(Account account) implements AccountEvent {}

    /// The profile or the address changed.
    record Updated(Account account) implements AccountEvent {}

    record Disabled(Account account, Decision decision) implements AccountEvent {}

    record Enabled(Account account, Decision decision) implements AccountEvent {}

    record RolesChanged(Account account, Decision decision) implements AccountEvent {}
}
