/// What is served and what is refused, as clients see it.
@NullMarked
package dev.milepost.gateway.limit;

import org.jspecify.annotations.NullMarked;
