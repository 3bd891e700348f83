/// The ledger of credits, *rich*: every grant, spending, expiry and refund as an entry that stays, and what they add up to
/// (CRED-1, CRED-2, CRED-6). Owns `ledger_entries`, `credit_accounts` and the view `ledger_mismatches`. Publishes
/// `CreditsGranted CreditsSpent CreditsRefunded`; hears `UserRegistered`.
@NullMarked
package dev.milepost.credit.ledger;

import org.jspecify.annotations.NullMarked;
