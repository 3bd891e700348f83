package dev.milepost.planner.erasure;

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
class PlannerTables {

    private static final String COPY = "a copy of what another service exports";

    /// Users and goals first: a plan that is just being saved holds them, so what it saves is there to be deleted by then, and
    /// the next one finds no goal.
    @Bean
    UserTables userTables() {
        return UserTables.of(
                UserTable.of("planned_users").by("user_id").unexported(COPY),
                UserTable.of("planned_goals").by("goal_id").unexported(COPY),
                UserTable.of("revision_causes")
                        .by("goal_id, event_id")
                        .unexported("ids of events, gathered until a plan answers them"),
                UserTable.of("revision_requests")
                        .by("goal_id")
                        .without("sequence", "claimed_until", "claim_id", "attempt"),
                UserTable.of("plan_proposals").by("goal_id"),
                UserTable.of("former_plans").by("goal_id"),
                UserTable.of("plan_runs").without("cost", "currency"),
                UserTable.of("planned_tasks").by("task_id").unexported(COPY),
                UserTable.of("deleted_tasks")
                        .by("task_id")
                        .unexported("ids of tasks that are gone, and no word of them"));
    }

    @Bean
    Reaction<UserDeletedV1> eraseUserOnUserDeleted(
            UserErasure erasure, Outbox outbox, Clock clock) {
        return new EraseUserOnUserDeleted(
                erasure, new ErasureConfirmation(outbox, clock, PlansErasedV1::new));
    }
}
