/// The facts about signing keys on Kafka.
@NullMarked
package dev.milepost.identity.key.messaging;

import org.jspecify.annotations.NullMarked;
