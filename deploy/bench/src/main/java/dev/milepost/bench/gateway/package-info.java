/// What the gateway costs beside nginx with the same route.
@NullMarked
package dev.milepost.bench.gateway;

import org.jspecify.annotations.NullMarked;
