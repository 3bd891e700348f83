/// Purchases of packs in PostgreSQL.
@NullMarked
package dev.milepost.credit.pack.persistence;

import org.jspecify.annotations.NullMarked;
