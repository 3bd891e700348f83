package dev.milepost.task.note;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;

/// Which facts about notes leave the service, and in what shape.
public interface NoteAnnouncements {

    List<OutgoingEvent> of(List<? extends NoteEvent> events);
}
