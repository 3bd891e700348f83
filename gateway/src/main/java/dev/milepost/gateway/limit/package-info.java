/// How much a request may carry, and how many may come (EDGE-1, API-9).
@NullMarked
package dev.milepost.gateway.limit;

import org.jspecify.annotations.NullMarked;
