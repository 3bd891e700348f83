package dev.milepost.task.erasure;

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
class TaskTables {

    private static final String COPY = "a copy of what another service exports";

    @Bean
    UserTables userTables() {
        return UserTables.of(
                UserTable.of("series_instances")
                        .whose("series_id IN (SELECT id FROM series WHERE user_id = :user_id)")
                        .by("series_id, recurrence_id")
                        .without("left_version"),
                UserTable.of("series"),
                UserTable.of("focus_sessions"),
                UserTable.of("notes").without("search_text"),
                UserTable.of("subtasks")
                        .whose("task_id IN (SELECT id FROM tasks WHERE user_id = :user_id)"),
                UserTable.of("task_history").by("task_id, version"),
                UserTable.of("applied_plans").by("plan_id"),
                UserTable.of("tombstones"),
                UserTable.of("templates"),
                UserTable.of("tasks").without("search_text", "changed_in"),
                UserTable.of("deleted_tasks")
                        .by("task_id")
                        .unexported("ids of tasks that are gone, and no word of them"),
                UserTable.of("known_goals").by("goal_id").unexported(COPY),
                UserTable.of("known_users").by("user_id").unexported(COPY),
                UserTable.of("known_limits").by("user_id").unexported(COPY));
    }

    @Bean
    Reaction<UserDeletedV1> eraseUserOnUserDeleted(
            UserErasure erasure, Outbox outbox, Clock clock) {
        return new EraseUserOnUserDeleted(
                erasure, new ErasureConfirmation(outbox, clock, TasksErasedV1::new));
    }
}
