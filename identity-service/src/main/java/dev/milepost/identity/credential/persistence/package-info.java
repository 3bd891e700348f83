/// Links in mails, in PostgreSQL.
@NullMarked
package dev.milepost.identity.credential.persistence;

import org.jspecify.annotations.NullMarked;
