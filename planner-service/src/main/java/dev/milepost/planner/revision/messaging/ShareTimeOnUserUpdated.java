package dev.milepost.planner.revision.messaging;

import dev.milepost.kit.event.IncomingEvent;
import dev.milepost.kit.event.Reaction;
import dev.milepost.planner.plan.Trigger;
import dev.milepost.planner.revision.PlannedUsers;
import dev.milepost.planner.revision.RevisionRequests;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Follows what all goals of a user together may take of a day, and asks for a revision of each when that is another budget
/// than before (PLAN-9).
@Component
class ShareTimeOnUserUpdated implements Reaction<UserUpdatedV1> {

    private final PlannedUsers users;
    private final RevisionRequests requests;

    ShareTimeOnUserUpdated(PlannedUsers users, RevisionRequests requests) {
        this.users = users;
        this.requests = requests;
    }

    @Override
    public Class<UserUpdatedV1> payloadType() {
        return UserUpdatedV1.class;
    }

    @Override
    public Mono<Void> on(IncomingEvent<UserUpdatedV1> event) {
        UserUpdatedV1 updated = event.payload();
        return users.budget(event.userId(), updated.version(), updated.dailyBudgetMinutes())
                .filter(isNews -> isNews)
                .flatMap(_ ->
                        requests.gatherForAll(
                                event.userId(), Trigger.BUDGET_CHANGED, CauseOf.goalFact(event)));
    }
}
