/// How the gateway stops without a client noticing (EDGE-1, OPS-1).
@NullMarked
package dev.milepost.gateway.drain;

import org.jspecify.annotations.NullMarked;
