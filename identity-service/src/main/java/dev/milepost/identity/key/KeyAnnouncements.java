package dev.milepost.identity.key;

import dev.milepost.kit.event.OutgoingEvent;

/// Says in what shape facts about signing keys leave the service.
@FunctionalInterface
public interface KeyAnnouncements {

    OutgoingEvent of(KeysRotated rotation);
}
