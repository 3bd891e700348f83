/// What the gateway makes of requests that no client library would send.
@NullMarked
package dev.milepost.gateway.wire;

import org.jspecify.annotations.NullMarked;
