package dev.milepost.goal;

import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.permission.PermissionMatrix;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;

@ServiceTest
@DisplayName("ID-7, EDGE-2, API-8: who may do what in goal-service")
class GoalPermissionsIT extends PermissionMatrix {

    private String goal = "";

    @BeforeEach
    void somebodyHasAGoal() {
        goal = created(GoalApi.GOALS, GoalApi.LEARN_PYTHON);
    }

    /// Whose a proposal is, its goal says; so any will do.
    @Override
    protected String owned(String path) {
        return path.replace("{id}", goal).replace("{proposal}", goal);
    }

    @Override
    protected String body(String operation, String described) {
        return switch (operation) {
            case "POST /api/v1/goals" -> GoalApi.LEARN_PYTHON;
            case "POST /api/v1/goals/{id}/revise" -> "{\"message\": \"Less on Fridays\"}";
            case "PATCH /api/v1/goals/{id}" -> "{\"name\": \"Another\"}";
            default -> described;
        };
    }
}
