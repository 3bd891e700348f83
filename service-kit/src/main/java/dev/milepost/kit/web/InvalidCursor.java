package dev.milepost.kit.web;

import dev.milepost.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// The `cursor` is not one that an earlier page gave out: 400 `INVALID_CURSOR`.
public final class InvalidCursor extends Refusal {

    public InvalidCursor() {
        super(HttpStatus.BAD_REQUEST, "The cursor is not one that this list gave out.");
    }
}
