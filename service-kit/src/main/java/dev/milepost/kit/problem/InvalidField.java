package dev.milepost.kit.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/// A request whose fields break a rule that annotations cannot state: 400 `VALIDATION_FAILED`, naming each field.
public final class InvalidField extends Refusal {

    static final String CODE = "VALIDATION_FAILED";
    static final String DETAIL = "The request has fields that cannot be taken as they are.";

    private final transient List<FieldError> errors;

    public InvalidField(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public InvalidField(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, DETAIL);
        this.errors = List.copyOf(errors);
    }

    @Override
    public List<FieldError> errors() {
        return errors;
    }

    @Override
    public String code() {
        return CODE;
    }
}
