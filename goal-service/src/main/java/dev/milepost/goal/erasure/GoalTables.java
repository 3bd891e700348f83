package dev.milepost.goal.erasure;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.userdata.EraseUserOnUserDeleted;
import dev.milepost.kit.userdata.ErasureConfirmation;
import dev.milepost.kit.userdata.UserDeletedV1;
import dev.milepost.kit.userdata.UserErasure;
import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the service has of users, and the end of it (ID-9).
@Configuration(proxyBeanMethods = false)
class GoalTables {

    private static final String COPY = "a copy of what identity-service exports";

    @Bean
    UserTables userTables() {
        return UserTables.of(
                UserTable.of("goal_notices")
                        .unexported("kept for a day, and says again what goals and proposals say"),
                UserTable.of("proposals"),
                UserTable.of("roadmap_items").by("goal_id, order_in_goal, task_id"),
                UserTable.of("goals").without("roadmap_revision"),
                UserTable.of("user_budgets").by("user_id").unexported(COPY));
    }

    @Bean
    Reaction<UserDeletedV1> eraseUserOnUserDeleted(
            UserErasure erasure, Outbox outbox, Clock clock) {
        return new EraseUserOnUserDeleted(
                erasure, new ErasureConfirmation(outbox, clock, GoalsErasedV1::new));
    }
}
