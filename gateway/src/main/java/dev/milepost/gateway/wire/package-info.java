/// What is taken for a request at all (EDGE-1).
@NullMarked
package dev.milepost.gateway.wire;

import org.jspecify.annotations.NullMarked;
