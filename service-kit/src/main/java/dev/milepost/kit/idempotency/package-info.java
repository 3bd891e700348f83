/// Lets a client repeat a write without repeating its effect (API-5): the first answer to a request with an
/// `Idempotency-Key` commits with what the request changed, and is given again to every repeat for a day.
///
/// Owns `idempotency_keys` in the database of each service.
@NullMarked
package dev.milepost.kit.idempotency;

import org.jspecify.annotations.NullMarked;
