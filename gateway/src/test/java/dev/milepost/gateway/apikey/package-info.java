/// API keys at the gateway, with and without an identity-service.
@NullMarked
package dev.milepost.gateway.apikey;

import org.jspecify.annotations.NullMarked;
