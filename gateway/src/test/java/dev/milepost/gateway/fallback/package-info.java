/// What clients see while a service is away.
@NullMarked
package dev.milepost.gateway.fallback;

import org.jspecify.annotations.NullMarked;
