package dev.milepost.goal.goal;

import java.util.List;
import reactor.core.publisher.Mono;

/// Tells the other services what happened to goals, in the transaction in which it happened.
public interface GoalAnnouncements {

    Mono<Void> announce(List<? extends GoalEvent> events);
}
