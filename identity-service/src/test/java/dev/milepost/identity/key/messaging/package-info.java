/// The facts about signing keys, held to their contracts.
@NullMarked
package dev.milepost.identity.key.messaging;

import org.jspecify.annotations.NullMarked;
