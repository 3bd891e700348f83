/// API keys in place of access tokens: each is exchanged for a short one, as which the request goes on (ID-7).
@NullMarked
package dev.milepost.gateway.apikey;

import org.jspecify.annotations.NullMarked;
