package dev.milepost.identity.apikey;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;

/// Says in what shape the facts about API keys leave the service.
public interface ApiKeyAnnouncements {

    List<OutgoingEvent> of(List<ApiKeyEvent> events);
}
