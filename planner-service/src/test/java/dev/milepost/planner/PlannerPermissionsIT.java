package dev.milepost.planner;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.permission.PermissionMatrix;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
@DisplayName("ID-7, EDGE-2, API-8: who may do what in planner-service")
class PlannerPermissionsIT extends PermissionMatrix {

    @Autowired private Events events;

    private UUID goal = new UUID(0, 0);

    @BeforeEach
    void somebodyHasAPlannedGoal() {
        GoalStory story = new GoalStory(events).created();
        story.firstPlan();
        goal = story.goal();
    }

    @Override
    protected String owned(String path) {
        return path.replace("{id}", goal.toString());
    }
}
