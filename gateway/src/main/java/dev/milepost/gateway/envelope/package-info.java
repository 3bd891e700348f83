/// Answers in an envelope, for clients that ask for it (API-3).
@NullMarked
package dev.milepost.gateway.envelope;

import org.jspecify.annotations.NullMarked;
