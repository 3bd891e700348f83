/// The ledger of credits, *rich*: every grant, spending and expiry as an entry that stays, and what they add up to
/// (CRED-1, CRED-2). Owns `ledger_entries` and `credit_accounts`. Publishes `CreditsGranted CreditsSpent`; hears
/// `UserRegistered`.
@NullMarked
package dev.milepost.credit.ledger;

import org.jspecify.annotations.NullMarked;
