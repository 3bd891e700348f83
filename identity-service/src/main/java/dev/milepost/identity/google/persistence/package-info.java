/// Which Google account is whose, in PostgreSQL.
@NullMarked
package dev.milepost.identity.google.persistence;

import org.jspecify.annotations.NullMarked;
