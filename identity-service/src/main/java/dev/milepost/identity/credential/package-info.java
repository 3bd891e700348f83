/// What shows that an account is its person's, *rich*: passwords that are changed and reset, addresses that are verified and
/// changed (ID-5, ID-8). Owns `mail_proofs`; publishes nothing of its own and hears nothing; sends mails by the feature `mail`.
@NullMarked
package dev.milepost.identity.credential;

import org.jspecify.annotations.NullMarked;
