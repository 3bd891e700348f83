/// The facts about API keys on Kafka.
@NullMarked
package dev.milepost.identity.apikey.messaging;

import org.jspecify.annotations.NullMarked;
