/// The edge, tried with real HTTP servers as the services behind it.
@NullMarked
package dev.milepost.gateway;

import org.jspecify.annotations.NullMarked;
