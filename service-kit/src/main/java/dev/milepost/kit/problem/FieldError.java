package dev.milepost.kit.problem;

/// One field of a request that cannot be taken as it is.
///
/// @param field the field's name as it stands in the JSON or the query, `snake_case`
/// @param message what the field must be
public record FieldError(String field, String message) {}
