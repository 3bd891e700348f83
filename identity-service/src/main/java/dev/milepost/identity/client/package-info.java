/// Tokens for the suite's own services, by client credentials (RFC 6749). Owns no table: clients are configuration.
@NullMarked
package dev.milepost.identity.client;

import org.jspecify.annotations.NullMarked;
