/// API keys in PostgreSQL.
@NullMarked
package dev.milepost.identity.apikey.persistence;

import org.jspecify.annotations.NullMarked;
