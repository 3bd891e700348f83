/// API keys of partners' programs (ID-7): long-lived secrets with scopes, which the gateway exchanges for short access tokens. Owns
/// `api_keys`; publishes `ApiKeyCreated` and `ApiKeyRevoked`. Rich.
@NullMarked
package dev.milepost.identity.apikey;

import org.jspecify.annotations.NullMarked;
