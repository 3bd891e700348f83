/// What answers look like in an envelope.
@NullMarked
package dev.milepost.gateway.envelope;

import org.jspecify.annotations.NullMarked;
