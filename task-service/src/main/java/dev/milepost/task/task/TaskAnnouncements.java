package dev.milepost.task.task;

import dev.milepost.kit.event.OutgoingEvent;
import java.util.List;

/// Says which facts about tasks leave the service, and in what shape.
public interface TaskAnnouncements {

    List<OutgoingEvent> of(List<TaskEvent> events);
}
