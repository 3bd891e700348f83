/// How many exports users begin, in PostgreSQL.
@NullMarked
package dev.milepost.identity.export.persistence;

import org.jspecify.annotations.NullMarked;
