/// Signing keys and the access tokens they sign. Owns `signing_keys`; publishes `SigningKeysRotated`. Other features use
/// [AccessTokens].
@NullMarked
package dev.milepost.identity.key;

import org.jspecify.annotations.NullMarked;
