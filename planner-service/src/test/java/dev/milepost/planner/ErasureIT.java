package dev.milepost.planner;

import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.ErasesUsers;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.Rows;
import dev.milepost.kit.test.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@ServiceTest
@Isolated("It moves the clock that all live by.")
@DisplayName("ID-9: planner-service gives users what it has of them, and erases it for good")
class ErasureIT extends ErasesUsers {

    @Autowired private DatabaseClient database;
    @Autowired private Events events;

    @Override
    protected void fill(UserId user) {
        Rows.insert(database, "user-rows.sql", user);
    }

    @Override
    protected String confirmation() {
        return "PlansErased";
    }

    @Override
    protected UUID tellLate(UserId user) {
        UUID goal = UUID.randomUUID();
        return events.publish(
                "goal",
                "GoalCreated",
                user,
                goal,
                Contracts.example(
                        "goal", "GoalCreated", Map.of("user_id", user.value(), "goal_id", goal)));
    }
}
