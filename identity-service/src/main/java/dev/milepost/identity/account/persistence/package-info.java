/// Accounts in PostgreSQL, and passwords as Argon2id.
@NullMarked
package dev.milepost.identity.account.persistence;

import org.jspecify.annotations.NullMarked;
