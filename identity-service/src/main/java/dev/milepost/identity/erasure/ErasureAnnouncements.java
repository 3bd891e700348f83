package dev.milepost.identity.erasure;

import dev.milepost.kit.event.OutgoingEvent;

/// Says in what shape the end of a user leaves the service.
public interface ErasureAnnouncements {

    OutgoingEvent of(Erasure erasure);
}
