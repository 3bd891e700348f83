package dev.milepost.goal.live.messaging;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalAnnouncements;
import dev.milepost.goal.goal.GoalEvent;
import dev.milepost.goal.live.NoticeType;
import dev.milepost.goal.live.Notices;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Tells that a plan is being made for what the user has just done to the goal.
@Component
class TellWhenPlanningStarts implements GoalAnnouncements {

    /// Fields that no plan depends on.
    private static final Set<String> LEFT_ALONE = Set.of("name", "adaptation_mode", "timezone");

    private final Notices notices;

    TellWhenPlanningStarts(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Mono<Void> announce(List<? extends GoalEvent> events) {
        return Flux.fromIterable(events).concatMap(this::tell).then();
    }

    private Mono<Void> tell(GoalEvent event) {
        return switch (event) {
            case GoalEvent.Created _ -> started(event.core(), "GOAL_CREATED");
            case GoalEvent.Updated(var core, var changed) ->
                    LEFT_ALONE.containsAll(changed) ? Mono.empty() : started(core, "GOAL_UPDATED");
            case GoalEvent.RevisionRequested(var core, var wish) ->
                    started(core, wish == null ? "RETRY" : "REVISION_REQUESTED");
            case GoalEvent.UndoRequested(var core, var _) -> started(core, "UNDO_REQUESTED");
            case GoalEvent.Paused _,
                    GoalEvent.Resumed _,
                    GoalEvent.Completed _,
                    GoalEvent.Archived _,
                    GoalEvent.Deleted _,
                    GoalEvent.Planned _,
                    GoalEvent.PlanningFailed _ ->
                    Mono.empty();
        };
    }

    private Mono<Void> started(Goal.Core core, String trigger) {
        return notices.add(
                core.owner(), core.id(), NoticeType.PLANNING_STARTED, Map.of("trigger", trigger));
    }
}
