/// Signing in with Google, *rich*: who Google says that somebody is, and which account that is (ID-4). Owns `external_identities`;
/// publishes nothing of its own, because accounts tell of themselves.
@NullMarked
package dev.milepost.identity.google;

import org.jspecify.annotations.NullMarked;
