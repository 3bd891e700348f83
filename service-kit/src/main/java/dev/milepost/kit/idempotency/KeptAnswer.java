package dev.milepost.kit.idempotency;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/// An answer as it was given.
///
/// @param headers those that tell of the resource, by name; others belong to the exchange and are made anew
record KeptAnswer(int status, Map<String, List<String>> headers, ByteBuffer body) {

    /// Whether a repeat is to be answered in the same way. A refusal for who asked or how often, or a fault, may be over by
    /// then; nothing has happened, so that the repeat is a first try.
    boolean isFinal() {
        return status < 500
                && switch (status) {
                    case 401, 403, 408, 425, 429 -> false;
                    default -> true;
                };
    }
}
