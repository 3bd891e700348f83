package dev.milepost.kit.test.permission;

import dev.milepost.kit.security.RequiresScope;
import dev.milepost.kit.security.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;

/// The operations of a service: those in its OpenAPI document, and those that it keeps out of it.
final class ApiDocument {

    private final JsonNode document;
    private final SampleBody samples;

    ApiDocument(JsonNode document) {
        this.document = document;
        this.samples = new SampleBody(document);
    }

    /// @param handled all that the service's controllers answer
    List<ApiOperation> operations(Map<RequestMappingInfo, HandlerMethod> handled) {
        List<ApiOperation> operations = new ArrayList<>(documented());
        List<String> names = operations.stream().map(ApiOperation::name).toList();
        handled.entrySet().stream()
                .flatMap(entry -> hidden(entry.getKey(), entry.getValue()))
                .filter(operation -> !names.contains(operation.name()))
                .forEach(operations::add);
        return operations;
    }

    private List<ApiOperation> documented() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue()
                                .propertyStream()
                                .map(method ->
                                        operation(
                                                method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private ApiOperation operation(String method, String path, JsonNode described) {
        String mediaType =
                described
                        .path("requestBody")
                        .path("content")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(null);
        return new ApiOperation(
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path,
                query(described),
                mediaType,
                mediaType == null ? "" : body(described, mediaType),
                scopes(described));
    }

    private String body(JsonNode described, String mediaType) {
        return samples.of(
                        described
                                .path("requestBody")
                                .path("content")
                                .path(mediaType)
                                .path("schema"))
                .toString();
    }

    private String query(JsonNode described) {
        return described
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .filter(parameter -> parameter.path("required").asBoolean())
                .map(parameter ->
                        parameter.path("name").asString()
                                + "="
                                + samples.of(parameter.path("schema")).asString())
                .collect(Collectors.joining("&"));
    }

    private static List<Scope> scopes(JsonNode described) {
        return described
                .path("security")
                .valueStream()
                .flatMap(alternative -> alternative.path("bearer").valueStream())
                .map(scope -> Scope.of(scope.asString()).orElseThrow())
                .toList();
    }

    /// What stays out of the document is inside the suite, and takes a body only where its test says so.
    private static Stream<ApiOperation> hidden(RequestMappingInfo mapping, HandlerMethod handler) {
        RequiresScope needed = needed(handler);
        if (needed == null) {
            return Stream.empty();
        }
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method ->
                        mapping.getPatternsCondition().getPatterns().stream()
                                .map(path -> hidden(method, path, scopes(method, needed))));
    }

    private static List<Scope> scopes(RequestMethod method, RequiresScope needed) {
        Scope[] more = method == RequestMethod.GET ? needed.read() : needed.write();
        return Stream.concat(Stream.of(needed.value()), Stream.of(more)).toList();
    }

    private static ApiOperation hidden(RequestMethod method, PathPattern path, List<Scope> scopes) {
        return new ApiOperation(
                method.asHttpMethod(), path.getPatternString(), "", null, "", scopes);
    }

    private static @Nullable RequiresScope needed(HandlerMethod handler) {
        return Stream.of(handler.getMethod(), handler.getBeanType())
                .map(element ->
                        AnnotatedElementUtils.findMergedAnnotation(element, RequiresScope.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
