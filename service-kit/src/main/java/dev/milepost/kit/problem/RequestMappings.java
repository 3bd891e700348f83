package dev.milepost.kit.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/// Says of a request that cannot be read or breaks its constraints which field is wrong and what it must be.
final class RequestMappings implements ProblemMapping {

    private static final String BODY = "body";
    private static final String OUT_OF_RANGE = "is too large or too small a number";

    @Override
    public @Nullable Problem problemOf(Throwable error) {
        return switch (error) {
            case WebExchangeBindException invalid -> Problem.invalid(fieldErrors(invalid));
            case HandlerMethodValidationException invalid ->
                    Problem.invalid(
                            invalid.getParameterValidationResults().stream()
                                    .flatMap(result -> parameterErrors(result).stream())
                                    .toList());
            case MissingRequestValueException missing ->
                    Problem.invalid(List.of(new FieldError(missing.getName(), "is required")));
            case ServerWebInputException unreadable -> unreadable(unreadable);
            case DataBufferLimitException _ -> tooLarge();
            case ResponseStatusException status -> ofStatus(status);
            default -> null;
        };
    }

    private static Problem unreadable(ServerWebInputException error) {
        if (causeOf(error, DataBufferLimitException.class) != null) {
            return tooLarge();
        }
        MismatchedInputException mismatch = causeOf(error, MismatchedInputException.class);
        if (mismatch != null) {
            return Problem.invalid(List.of(new FieldError(pathOf(mismatch), expected(mismatch))));
        }
        InputCoercionException outOfRange = causeOf(error, InputCoercionException.class);
        if (outOfRange != null) {
            return Problem.invalid(List.of(new FieldError(pathOf(outOfRange), OUT_OF_RANGE)));
        }
        TypeMismatchException type = causeOf(error, TypeMismatchException.class);
        if (type != null) {
            return Problem.invalid(List.of(new FieldError(parameterOf(error), expected(type))));
        }
        Refusal refusal = causeOf(error, Refusal.class);
        if (refusal != null) {
            return Problem.of(refusal);
        }
        if (causeOf(error, StreamReadException.class) != null) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "The body is not well-formed JSON.");
        }
        JacksonException json = causeOf(error, JacksonException.class);
        if (json != null) {
            return Problem.invalid(List.of(new FieldError(pathOf(json), "cannot be read")));
        }
        return Problem.invalid(List.of(new FieldError(BODY, "is required and must be JSON")));
    }

    private static Problem ofStatus(ResponseStatusException error) {
        HttpStatus status = HttpStatus.resolve(error.getStatusCode().value());
        String code = status == null ? "HTTP_" + error.getStatusCode().value() : status.name();
        String detail = status == null ? "The request cannot be served." : sentence(status);
        Problem problem = Problem.of(error.getStatusCode(), code, detail);
        String allow = error.getHeaders().getFirst("Allow");
        return allow == null ? problem : problem.withHeader("Allow", allow);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take this method.";
            case UNSUPPORTED_MEDIA_TYPE -> "This address does not take a body of this media type.";
            case NOT_ACCEPTABLE -> "This address has no answer in a media type that is accepted.";
            default -> status.getReasonPhrase() + ".";
        };
    }

    private static Problem tooLarge() {
        return Problem.of(
                HttpStatus.CONTENT_TOO_LARGE,
                "CONTENT_TOO_LARGE",
                "The body is larger than this address takes.");
    }

    private static List<FieldError> fieldErrors(WebExchangeBindException error) {
        return error.getFieldErrors().stream()
                .map(field -> FieldError.ofProperty(field.getField(), text(field)))
                .toList();
    }

    private static List<FieldError> parameterErrors(ParameterValidationResult result) {
        if (result instanceof ParameterErrors fields) {
            return fields.getFieldErrors().stream()
                    .map(field -> FieldError.ofProperty(field.getField(), text(field)))
                    .toList();
        }
        String name =
                Objects.requireNonNullElse(
                        result.getMethodParameter().getParameterName(), "request");
        return result.getResolvableErrors().stream()
                .map(message -> FieldError.ofProperty(name, text(message)))
                .toList();
    }

    private static String text(MessageSourceResolvable message) {
        return Objects.requireNonNullElse(message.getDefaultMessage(), "is not valid");
    }

    private static String pathOf(JacksonException error) {
        String path =
                error.getPath().stream()
                        .map(step ->
                                step.getPropertyName() == null
                                        ? "[" + step.getIndex() + "]"
                                        : step.getPropertyName())
                        .collect(Collectors.joining("."));
        return path.isEmpty() ? BODY : path;
    }

    private static String parameterOf(ServerWebInputException error) {
        var parameter = error.getMethodParameter();
        return parameter == null || parameter.getParameterName() == null
                ? "request"
                : FieldError.snake(parameter.getParameterName());
    }

    private static String expected(MismatchedInputException error) {
        if (error instanceof InvalidFormatException format) {
            return expected(format.getTargetType());
        }
        return expected(error.getTargetType());
    }

    private static String expected(TypeMismatchException error) {
        return expected(error.getRequiredType());
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + List.of(type.getEnumConstants()).stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "must be a UUID";
            case "LocalDate" -> "must be a date such as 2026-03-01";
            case "Instant" -> "must be a UTC instant such as 2026-03-01T08:00:00Z";
            case "int", "Integer", "long", "Long", "short", "Short" -> "must be a whole number";
            case "double", "Double", "BigDecimal", "float", "Float" -> "must be a number";
            case "boolean", "Boolean" -> "must be true or false";
            case "String" -> "must be a text";
            case "List", "Set", "Collection" -> "must be a list";
            default -> "has the wrong type";
        };
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
