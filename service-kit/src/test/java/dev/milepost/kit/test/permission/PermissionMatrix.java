package dev.milepost.kit.test.permission;

import static dev.milepost.kit.test.permission.Expectation.DISABLED;
import static dev.milepost.kit.test.permission.Expectation.FORBIDDEN;
import static dev.milepost.kit.test.permission.Expectation.NOTHING;
import static dev.milepost.kit.test.permission.Expectation.OPEN;
import static dev.milepost.kit.test.permission.Expectation.SERVED;
import static dev.milepost.kit.test.permission.Expectation.UNKNOWN;
import static dev.milepost.kit.test.permission.Expectation.WHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.account.Standing;
import dev.milepost.kit.account.Standings;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.TestTokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// Asks for every operation of a service as everybody, and prints who was told what (ID-7, EDGE-2, API-8). A service's own test makes
/// the things that belong to somebody else; operations, and what they need, are read from the service, so that a new one is tried
/// without anybody thinking of it.
public abstract class PermissionMatrix {

    @Autowired private WebTestClient http;
    @Autowired private Events events;
    @Autowired private Standings standings;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handled;

    @LocalServerPort private int port;

    @Value("${spring.application.name}")
    private String service = "";

    private final PermissionTable table = new PermissionTable();
    private final UserId owner = new UserId(UUID.randomUUID());

    /// The path of an operation with the ids of things that belong to one user, whom the askers do not know.
    protected abstract String owned(String path);

    /// Makes a thing of the one user, and answers its id.
    protected String created(String path, String body) {
        return Answers.json(
                        http.post()
                                .uri(path)
                                .header(HttpHeaders.AUTHORIZATION, ofOwner())
                                .contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body)
                                .exchange()
                                .expectStatus()
                                .is2xxSuccessful())
                .path("id")
                .asString();
    }

    /// The `Authorization` of the one user.
    protected String ofOwner() {
        return TestTokens.bearer(owner);
    }

    protected Askers askers() {
        UserId disabled = new UserId(UUID.randomUUID());
        events.publish(
                "identity",
                "UserDisabled",
                disabled,
                disabled.value(),
                Contracts.example("identity", "UserDisabled", Map.of("user_id", disabled.value())));
        await().until(() -> standings.of(disabled).block() == Standing.DISABLED);
        return Askers.byTestTokens(disabled);
    }

    /// A body that an operation accepts, when its description does not tell enough to make one.
    ///
    /// @param operation such as `PATCH /api/v1/tasks/{id}`
    protected String body(String operation, String described) {
        return described;
    }

    @Test
    protected void everybodyIsToldWhatIsRight() throws IOException {
        Askers askers = askers();
        JsonNode document =
                Answers.json(http.get().uri("/v3/api-docs").exchange().expectStatus().isOk());
        List<ApiOperation> operations =
                new ApiDocument(document).operations(handled.getHandlerMethods());
        operations.forEach(operation -> ask(operation, askers));
        report(operations.size());
        assertThat(table.mistakes()).as("answers that are not right").isEmpty();
        assertThat(table.wronglyServed()).as("unexpected 2xx").isZero();
    }

    private void ask(ApiOperation operation, Askers askers) {
        String unknown = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        String owned = operation.isOfOneThing() ? owned(operation.path()) : operation.path();
        Expectation nobody = operation.isPublic() ? NOTHING : WHO;
        tell(operation, "no token", operation.isPublic() ? OPEN : WHO, owned, null);
        tell(operation, "expired", nobody, owned, askers.expired());
        tell(operation, "forged", nobody, owned, askers.forged());
        tell(operation, "wrong scope", wrongScope(operation), owned, askers.of(allBut(operation)));
        tell(operation, "foreign user", foreign(operation, Holder.USER), owned, user(askers));
        tell(operation, "user, unknown id", unknown(operation, Holder.USER), unknown, user(askers));
        tell(
                operation,
                "API key",
                unknown(operation, Holder.API_KEY),
                unknown,
                key(operation, askers));
        tell(operation, "foreign admin", foreign(operation, Holder.ADMIN), owned, askers.admin());
        tell(operation, "service", unknown(operation, Holder.SERVICE), unknown, askers.service());
        tell(
                operation,
                "disabled user",
                operation.isFor(Holder.USER) ? DISABLED : unknown(operation, Holder.USER),
                unknown,
                askers.disabled());
    }

    private static String user(Askers askers) {
        return askers.of(Scope.of(Holder.USER));
    }

    /// A key for just this, or for all that a key can be for when it cannot be for this.
    private static String key(ApiOperation operation, Askers askers) {
        return askers.of(
                operation.isFor(Holder.API_KEY) ? operation.scopes() : Scope.of(Holder.API_KEY));
    }

    private static List<Scope> allBut(ApiOperation operation) {
        return Scope.of(Holder.ADMIN).stream()
                .filter(scope -> !operation.scopes().contains(scope))
                .toList();
    }

    private static Expectation wrongScope(ApiOperation operation) {
        return operation.isPublic() ? NOTHING : FORBIDDEN;
    }

    /// Of what belongs to a user, others see nothing, and neither do admins; what is an admin's is nobody's own.
    private static Expectation foreign(ApiOperation operation, Holder asker) {
        if (operation.isPublic()) {
            return NOTHING;
        }
        boolean isSomebodys = operation.isFor(Holder.USER) && operation.isOfOneThing();
        return operation.isFor(asker) && !isSomebodys ? SERVED : FORBIDDEN;
    }

    private static Expectation unknown(ApiOperation operation, Holder asker) {
        if (operation.isPublic()) {
            return NOTHING;
        }
        if (!operation.isFor(asker)) {
            return FORBIDDEN;
        }
        return operation.isOfOneThing() ? UNKNOWN : SERVED;
    }

    private void tell(
            ApiOperation operation,
            String asker,
            Expectation expected,
            String path,
            @Nullable String authorization) {
        Answered answer =
                expected == NOTHING ? new Answered(0, "") : answer(operation, path, authorization);
        table.add(operation, asker, expected, answer);
    }

    private Answered answer(ApiOperation operation, String path, @Nullable String authorization) {
        WebClient.RequestBodySpec request =
                WebClient.create("http://127.0.0.1:" + port)
                        .method(operation.method())
                        .uri(operation.query().isEmpty() ? path : path + "?" + operation.query());
        if (authorization != null) {
            request.header(HttpHeaders.AUTHORIZATION, authorization);
        }
        if (operation.mediaType() != null) {
            request.contentType(MediaType.parseMediaType(operation.mediaType()))
                    .bodyValue(body(operation.name(), operation.body()));
        }
        return Objects.requireNonNull(request.exchangeToMono(PermissionMatrix::answered).block());
    }

    /// What is served is not read: it may never end.
    private static Mono<Answered> answered(ClientResponse response) {
        int status = response.statusCode().value();
        if (response.statusCode().is2xxSuccessful()) {
            return Mono.just(new Answered(status, ""));
        }
        return response.bodyToMono(JsonNode.class)
                .map(problem -> new Answered(status, problem.path("code").asString("")))
                .defaultIfEmpty(new Answered(status, ""));
    }

    @SuppressWarnings("SystemOut") // a report for whoever runs the tests
    private void report(int operations) throws IOException {
        String summary =
                "%n%s: %d operations, %d answers, %d unexpected 2xx, %d not right%n%n"
                        .formatted(
                                service,
                                operations,
                                table.size(),
                                table.wronglyServed(),
                                table.mistakes().size());
        System.out.println(summary + table);
        Files.writeString(Path.of("target", "permissions.md"), table.toString());
    }
}
