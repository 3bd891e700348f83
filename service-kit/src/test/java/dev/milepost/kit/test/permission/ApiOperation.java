package dev.milepost.kit.test.permission;

import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// One operation of a service.
///
/// @param path with its variables in braces
/// @param query parameters that it requires, as a query string
/// @param mediaType of its body; null when it takes none
/// @param body one that it accepts, as far as its description tells
/// @param scopes one of which is enough; none for an operation that needs no token
record ApiOperation(
        HttpMethod method,
        String path,
        String query,
        @Nullable String mediaType,
        String body,
        List<Scope> scopes) {

    boolean isPublic() {
        return scopes.isEmpty();
    }

    boolean isOfOneThing() {
        return path.contains("{");
    }

    boolean isFor(Holder holder) {
        return scopes.stream().anyMatch(Scope.of(holder)::contains);
    }

    String name() {
        return method + " " + path;
    }
}
