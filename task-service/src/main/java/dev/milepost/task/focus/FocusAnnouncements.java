package dev.milepost.task.focus;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;

/// Which facts about focus sessions leave the service, and in what shape.
public interface FocusAnnouncements {

    List<OutgoingEvent> of(List<FocusEvent> events);
}
