/// What is said when a service cannot be reached (EDGE-1).
@NullMarked
package dev.milepost.gateway.fallback;

import org.jspecify.annotations.NullMarked;
