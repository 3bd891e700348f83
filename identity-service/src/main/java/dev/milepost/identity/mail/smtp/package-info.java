/// Mails over SMTP, and what stands in its place where there is none.
@NullMarked
package dev.milepost.identity.mail.smtp;

import org.jspecify.annotations.NullMarked;
