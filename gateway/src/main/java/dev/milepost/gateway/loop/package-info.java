/// One event loop for a request, from the client's connection to the service's and back.
@NullMarked
package dev.milepost.gateway.loop;

import org.jspecify.annotations.NullMarked;
