/// Sessions in PostgreSQL.
@NullMarked
package dev.milepost.identity.session.persistence;

import org.jspecify.annotations.NullMarked;
