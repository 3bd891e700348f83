/// Signing keys in PostgreSQL, encrypted.
@NullMarked
package dev.milepost.identity.key.persistence;

import org.jspecify.annotations.NullMarked;
