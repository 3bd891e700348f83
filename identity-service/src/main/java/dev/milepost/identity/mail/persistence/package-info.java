/// The queue of mails in PostgreSQL.
@NullMarked
package dev.milepost.identity.mail.persistence;

import org.jspecify.annotations.NullMarked;
