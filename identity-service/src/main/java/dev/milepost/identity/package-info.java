/// Accounts, sessions and signing keys: who somebody is, and the tokens that say so (ID-1…3, ID-8).
@NullMarked
package dev.milepost.identity;

import org.jspecify.annotations.NullMarked;
