package dev.milepost.identity.account;

/// What happens to an account.
public sealed interface AccountEvent {

    Account account();

    /// Somebody signed up.
    record Registered(Account account) implements AccountEvent {}

    /// The person changed the profile.
    record Updated(Account account) implements AccountEvent {}
}
