/// The ledger in PostgreSQL.
@NullMarked
package dev.milepost.credit.ledger.persistence;

import org.jspecify.annotations.NullMarked;
