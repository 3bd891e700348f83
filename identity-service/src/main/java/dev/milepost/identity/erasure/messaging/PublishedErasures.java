package dev.milepost.identity.erasure.messaging;

import dev.milepost.identity.erasure.Erasure;
import dev.milepost.identity.erasure.ErasureAnnouncements;
import dev.milepost.kit.event.OutgoingEvent;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Publishes that a user is gone, by the id alone.
@Component
class PublishedErasures implements ErasureAnnouncements {

    @Override
    public OutgoingEvent of(Erasure erasure) {
        UUID user = erasure.user().value();
        return new OutgoingEvent(
                user, erasure.user(), new UserDeletedV1(user, erasure.id(), erasure.requestedAt()));
    }
}
