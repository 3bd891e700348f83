package dev.milepost.identity.key.messaging;

import dev.milepost.identity.key.KeyAnnouncements;
import dev.milepost.identity.key.KeysRotated;
import dev.milepost.identity.key.SigningKey;
import dev.milepost.kit.event.OutgoingEvent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Publishes what admins do to signing keys, with the ids that everybody may know.
@Component
class PublishedKeyEvents implements KeyAnnouncements {

    @Override
    public OutgoingEvent of(KeysRotated rotation) {
        SigningKey key = rotation.key();
        return new OutgoingEvent(
                UUID.fromString(key.id()),
                rotation.admin(),
                new SigningKeysRotatedV1(
                        rotation.admin().value(),
                        key.id(),
                        key.signsFrom(),
                        rotation.withdrawn(),
                        key.createdAt()));
    }
}
