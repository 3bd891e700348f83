package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.web.PathPatterns;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;

@DisplayName("ID-7, EDGE-2: no operation is without a scope")
class DeclaredScopesTests {

    @Test
    void readsAndWritesNeedDifferentScopes() {
        assertThat(needed(new Things(), "read", RequestMethod.GET))
                .containsExactly(Scope.TASKS_READ);
        assertThat(needed(new Things(), "write", RequestMethod.DELETE))
                .containsExactly(Scope.TASKS_WRITE);
    }

    @Test
    void aMethodSaysItsOwnBesideItsController() {
        assertThat(needed(new Things(), "book", RequestMethod.POST))
                .containsExactly(Scope.CREDITS_RESERVE, Scope.ADMIN);
    }

    @Test
    void anOperationWithoutAScopeIsNotAccepted() {
        assertThatThrownBy(() -> needed(new Forgotten(), "read", RequestMethod.GET))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GET /api/v1/things/{id}")
                .hasMessageContaining("RequiresScope");
    }

    @Test
    void whatNeedsNoTokenNeedsNoScope() {
        assertThat(needed(new Forgotten(), "read", RequestMethod.GET, "/api/v1/things/*"))
                .isEmpty();
    }

    private static List<Scope> needed(
            Object controller, String name, RequestMethod method, String... publicPaths) {
        Method operation =
                Arrays.stream(controller.getClass().getDeclaredMethods())
                        .filter(declared -> declared.getName().equals(name))
                        .findFirst()
                        .orElseThrow();
        RequestMappingInfo mapping =
                RequestMappingInfo.paths("/api/v1/things/{id}").methods(method).build();
        return DeclaredScopes.of(
                        Map.of(mapping, new HandlerMethod(controller, operation)),
                        PathPatterns.of(List.of(publicPaths)))
                .of(operation);
    }

    @RequiresScope(read = Scope.TASKS_READ, write = Scope.TASKS_WRITE)
    @SuppressWarnings("UnusedMethod") // looked at, never called
    private static final class Things {

        void read() {}

        void write() {}

        @RequiresScope({Scope.CREDITS_RESERVE, Scope.ADMIN})
        void book() {}
    }

    @SuppressWarnings("UnusedMethod")
    private static final class Forgotten {

        void read() {}
    }
}
