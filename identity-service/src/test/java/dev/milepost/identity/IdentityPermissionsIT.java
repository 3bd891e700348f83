package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.json;

import dev.milepost.identity.account.Account;
import dev.milepost.identity.account.Accounts;
import dev.milepost.identity.account.Decision;
import dev.milepost.identity.key.AccessTokens;
import dev.milepost.identity.key.AccessTokens.ApiKeyGrant;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestClock;
import dev.milepost.kit.test.TestTokens;
import dev.milepost.kit.test.permission.Askers;
import dev.milepost.kit.test.permission.PermissionMatrix;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

@IdentityTest
@DisplayName("ID-7, EDGE-2, API-8: who may do what in identity-service")
class IdentityPermissionsIT extends PermissionMatrix implements Askers {

    private static final Duration LONG_AGO = Duration.ofHours(-1);
    private static final String COPY =
            """
            INSERT INTO users
            SELECT (jsonb_populate_record(u, jsonb_build_object('id', :id::text, 'email', :email::text, 'roles', :roles::text[]))).*
              FROM users u WHERE u.id = :owner
            """;

    @Autowired private Caller caller;
    @Autowired private ApiKeyCaller keys;
    @Autowired private AccessTokens tokens;
    @Autowired private Accounts accounts;
    @Autowired private TestClock clock;
    @Autowired private DatabaseClient database;

    private UUID owner = new UUID(0, 0);
    private String ofOwner = "";
    private String session = "";
    private String key = "";

    @BeforeEach
    void somebodyHasASessionAndAKey() {
        var signedUp = caller.signedUp(anEmail());
        owner = UUID.fromString(text(signedUp.path("user"), "id"));
        ofOwner = "Bearer " + text(signedUp, "token");
        key = text(keys.created(ofOwner, "ai:use"), "id");
        session =
                text(json(caller.get("/api/v1/auth/sessions", ofOwner)).path("items").get(0), "id");
    }

    @Override
    protected String owned(String path) {
        return path.replace("/sessions/{id}", "/sessions/" + session)
                .replace("/api-keys/{id}", "/api-keys/" + key)
                .replace("{id}", owner.toString());
    }

    @Override
    protected Askers askers() {
        return this;
    }

    @Override
    public String of(List<Scope> scopes) {
        return bearer(
                tokens.ofApiKey(
                        another(List.of("user")),
                        new ApiKeyGrant(UuidV7.next(), scopes, "a test", Duration.ofMinutes(5))));
    }

    @Override
    public String admin() {
        return bearer(tokens.of(another(List.of("user", "admin")), UuidV7.next()));
    }

    @Override
    public String expired() {
        clock.advance(LONG_AGO);
        String token = of(Scope.of(Holder.USER));
        clock.reset();
        return token;
    }

    @Override
    public String forged() {
        return TestTokens.forged(new UserId(owner));
    }

    @Override
    public String disabled() {
        Account somebody = another(List.of("user"));
        String token = bearer(tokens.of(somebody, UuidV7.next()));
        accounts.change(
                        somebody.id(),
                        account -> account.disable(new Decision(null, "a test"), clock.instant()))
                .block();
        return token;
    }

    @Override
    public String service() {
        return bearer(
                tokens.ofService(
                        "planner-service",
                        Scope.of(Holder.SERVICE).stream().map(Scope::value).toList()));
    }

    /// Somebody new for each question, because some answers are the end of an account; and quickly, without a password to be hashed.
    private Account another(List<String> roles) {
        UUID id = UuidV7.next();
        database.sql(COPY)
                .bind("id", id.toString())
                .bind("email", anEmail())
                .bind("roles", roles.toArray(String[]::new))
                .bind("owner", owner)
                .then()
                .block();
        return Objects.requireNonNull(accounts.withId(new UserId(id)).block());
    }

    private static String bearer(Mono<String> token) {
        return "Bearer " + token.block();
    }
}
