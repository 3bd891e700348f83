package dev.milepost.goal.goal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The identifier of a goal.
public record GoalId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
