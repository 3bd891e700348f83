package dev.milepost.identity.account;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;

/// Says which facts about accounts leave the service, and in what shape.
public interface AccountAnnouncements {

    List<OutgoingEvent> of(List<AccountEvent> events);
}
