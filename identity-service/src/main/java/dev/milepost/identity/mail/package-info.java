/// Mails to people, *rich*. Owns `mails` and `mail_allowances`; publishes and hears nothing. Other features queue by [Mails] in the
/// transaction of what they tell of; what a mail says is decided by whoever implements [Letters], when it is about to be sent.
@NullMarked
package dev.milepost.identity.mail;

import org.jspecify.annotations.NullMarked;
