package dev.milepost.kit.web;

import dev.milepost.kit.problem.FieldError;
import dev.milepost.kit.problem.InvalidField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Applies JSON Merge Patches (RFC 7396) to requests whose members are no objects themselves: a member replaces that of
/// the same name, null takes it away, and what is not named stays. The result is checked as if it had come whole.
public final class MergePatches {

    private final JsonMapper json;
    private final Validator validator;

    MergePatches(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /// Answers the request that the patch makes of another.
    ///
    /// @throws ServerWebInputException 400 for a member of the wrong type
    /// @throws InvalidField 400 for one that breaks its constraints
    public <T extends Record> T apply(ObjectNode patch, T current, Class<T> type) {
        ObjectNode merged = json.valueToTree(current);
        return read(merged.setAll(patch), type);
    }

    /// Reads the members of a patch that a request of its own takes.
    public <T extends Record> T read(ObjectNode document, Class<T> type) {
        T request = bound(document, type);
        Set<ConstraintViolation<T>> broken = validator.validate(request);
        if (!broken.isEmpty()) {
            throw new InvalidField(errors(broken));
        }
        return request;
    }

    /// The version that the sender of a patch saw; null when the patch says none (API-6).
    public @Nullable Long version(ObjectNode patch) {
        return read(patch.deepCopy().retain("version"), Seen.class).version();
    }

    private <T> T bound(ObjectNode document, Class<T> type) {
        try {
            return json.treeToValue(document, type);
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException("The patch cannot be read", null, unreadable);
        }
    }

    private static <T> List<FieldError> errors(Set<ConstraintViolation<T>> broken) {
        return broken.stream()
                .map(violation ->
                        FieldError.ofProperty(
                                violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    /// The version that a patch says its sender saw.
    private record Seen(@Nullable @Positive Long version) {}
}
