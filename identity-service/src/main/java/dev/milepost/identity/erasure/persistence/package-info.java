/// Erasures in PostgreSQL.
@NullMarked
package dev.milepost.identity.erasure.persistence;

import org.jspecify.annotations.NullMarked;
