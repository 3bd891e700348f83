package dev.milepost.task.template;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The template is somebody else's: 403 (API-8).
final class TemplateBelongsToAnotherUser extends Refusal {

    TemplateBelongsToAnotherUser() {
        super(HttpStatus.FORBIDDEN, "The template belongs to another user.");
    }
}
