package dev.milepost.task.template;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// There is no such template: 404 (API-8).
final class TemplateNotFound extends Refusal {

    TemplateNotFound() {
        super(HttpStatus.NOT_FOUND, "There is no such template.");
    }
}
