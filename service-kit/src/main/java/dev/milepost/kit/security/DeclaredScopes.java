package dev.milepost.kit.security;

import dev.milepost.kit.web.PathPatterns;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

/// What the operations of a service declare by [RequiresScope].
final class DeclaredScopes {

    private final Map<Method, List<Scope>> byMethod;

    private DeclaredScopes(Map<Method, List<Scope>> byMethod) {
        this.byMethod = byMethod;
    }

    /// Reads what the operations declare.
    ///
    /// @param publicPaths need no token, and so no scope
    /// @throws IllegalStateException when one that needs a token names no scope
    static DeclaredScopes of(
            Map<RequestMappingInfo, HandlerMethod> operations, PathPatterns publicPaths) {
        Map<Method, List<Scope>> declared =
                operations.entrySet().stream()
                        .filter(operation -> !isPublic(operation.getKey(), publicPaths))
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        operation -> operation.getValue().getMethod(),
                                        operation ->
                                                declared(operation.getKey(), operation.getValue()),
                                        DeclaredScopes::eachOf));
        return new DeclaredScopes(declared);
    }

    /// One of these is enough; none means that no token allows it.
    List<Scope> of(Method operation) {
        return byMethod.getOrDefault(operation, List.of());
    }

    private static List<Scope> declared(RequestMappingInfo mapping, HandlerMethod operation) {
        RequiresScope annotation = annotation(operation);
        List<Scope> scopes = annotation == null ? List.of() : declared(mapping, annotation);
        if (scopes.isEmpty()) {
            throw new IllegalStateException(
                    "%s (%s) has no @RequiresScope and is not among milepost.security.public-paths"
                            .formatted(mapping, operation.getShortLogMessage()));
        }
        return scopes;
    }

    private static @Nullable RequiresScope annotation(HandlerMethod operation) {
        RequiresScope ofMethod =
                AnnotatedElementUtils.findMergedAnnotation(
                        operation.getMethod(), RequiresScope.class);
        return ofMethod != null
                ? ofMethod
                : AnnotatedElementUtils.findMergedAnnotation(
                        operation.getBeanType(), RequiresScope.class);
    }

    private static List<Scope> declared(RequestMappingInfo mapping, RequiresScope annotation) {
        boolean reads =
                mapping.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET));
        return Stream.concat(
                        Stream.of(annotation.value()),
                        Stream.of(reads ? annotation.read() : annotation.write()))
                .toList();
    }

    /// A method that answers several addresses needs what each of them needs.
    private static List<Scope> eachOf(List<Scope> one, List<Scope> other) {
        return one.stream().filter(other::contains).toList();
    }

    private static boolean isPublic(RequestMappingInfo mapping, PathPatterns publicPaths) {
        return mapping.getPatternsCondition().getPatterns().stream()
                .map(pattern -> PathContainer.parsePath(pattern.getPatternString()))
                .allMatch(publicPaths::match);
    }
}
