/// How much a request may carry (EDGE-1).
@NullMarked
package dev.milepost.gateway.limit;

import org.jspecify.annotations.NullMarked;
