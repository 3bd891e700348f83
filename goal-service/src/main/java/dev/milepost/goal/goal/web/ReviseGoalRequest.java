package dev.milepost.goal.goal.web;

import dev.milepost.goal.goal.RevisionWish;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What `POST /goals/{id}/revise` takes.
///
/// @param message what should be different, in the user's own words; at most 1000 characters
/// @param preview whether to see the change before it is made; false unless given
record ReviseGoalRequest(@NotBlank @Size(max = 1000) String message, @Nullable Boolean preview) {

    RevisionWish wish() {
        return new RevisionWish(message.strip(), Boolean.TRUE.equals(preview));
    }
}
