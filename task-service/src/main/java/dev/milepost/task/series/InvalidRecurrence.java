package dev.milepost.task.series;

/// A recurrence that cannot be taken, with the field that is to blame as it is named in JSON.
public final class InvalidRecurrence extends RuntimeException {

    private final String field;

    InvalidRecurrence(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
