/// Which headers reach services and clients.
@NullMarked
package dev.milepost.gateway.headers;

import org.jspecify.annotations.NullMarked;
