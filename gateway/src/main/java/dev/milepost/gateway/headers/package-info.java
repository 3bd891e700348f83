/// What of a client's headers reaches the services, and what browsers are told about answers (EDGE-1).
@NullMarked
package dev.milepost.gateway.headers;

import org.jspecify.annotations.NullMarked;
