/// What the ledger hears and tells.
@NullMarked
package dev.milepost.credit.ledger.messaging;

import org.jspecify.annotations.NullMarked;
