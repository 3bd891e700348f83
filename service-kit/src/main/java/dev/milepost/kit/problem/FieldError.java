package dev.milepost.kit.problem;

import java.util.Locale;

/// One field of a request that cannot be taken as it is.
///
/// @param field the field's name as it stands in the JSON or the query, `snake_case`
/// @param message what the field must be
public record FieldError(String field, String message) {

    /// The field of a property as Java names it, such as `dueDate` or `tags[0].<list element>`.
    public static FieldError ofProperty(String path, String message) {
        return new FieldError(snake(path.replace(".<list element>", "")), message);
    }

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
