/// Accounts, sessions, signing keys and Google: who somebody is, and the tokens that say so (ID-1…5, ID-8).
@NullMarked
package dev.milepost.identity;

import org.jspecify.annotations.NullMarked;
