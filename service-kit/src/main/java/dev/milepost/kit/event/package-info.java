/// How facts leave a service and reach it: outbox, relay, inbox, and the bridge to Kafka's consumers.
@NullMarked
package dev.milepost.kit.event;

import org.jspecify.annotations.NullMarked;
