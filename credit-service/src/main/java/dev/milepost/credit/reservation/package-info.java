/// Credits set aside before something is done with them, *rich*: spent when it was done, given back when it was not
/// (CRED-3, PLAN-7). Owns `reservations`; its entries go to the ledger. Publishes nothing of its own; hears `PlanGenerated
/// PlanRegenerated PlanProposed PlanFailed`.
@NullMarked
package dev.milepost.credit.reservation;

import org.jspecify.annotations.NullMarked;
