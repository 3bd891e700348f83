/// What a request's thread is, from the client's connection to the service's and back.
@NullMarked
package dev.milepost.gateway.loop;

import org.jspecify.annotations.NullMarked;
