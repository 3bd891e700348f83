/// Where a request comes from, also behind proxies (EDGE-1).
@NullMarked
package dev.milepost.gateway.caller;

import org.jspecify.annotations.NullMarked;
