package dev.milepost.goal;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Answers;
import dev.milepost.kit.test.TestTokens;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/// One user of the goals' API.
public final class GoalApi {

    public static final String GOALS = "/api/v1/goals";
    public static final String LEARN_PYTHON =
            """
            {"name": "Learn Python", "duration_days": 90, "time_per_day_hours": 1}
            """;

    private final WebTestClient http;
    private final UserId user;
    private final String token;

    private GoalApi(WebTestClient http, UserId user, ZoneId zone) {
        this.http = http;
        this.user = user;
        this.token = TestTokens.bearer(user, zone);
    }

    public static GoalApi ofSomebody(WebTestClient http) {
        return ofSomebody(http, ZoneOffset.UTC);
    }

    public static GoalApi ofSomebody(WebTestClient http, ZoneId zone) {
        return new GoalApi(http, new UserId(UuidV7.next()), zone);
    }

    public UserId user() {
        return user;
    }

    public ResponseSpec create(String body) {
        return send(HttpMethod.POST, GOALS, body);
    }

    /// Creates a goal and answers its id.
    public UUID created(String body) {
        return UUID.fromString(
                Answers.json(create(body).expectStatus().isAccepted()).get("id").asString());
    }

    public ResponseSpec get(String path) {
        return http.get().uri(path).header("Authorization", token).exchange();
    }

    public ResponseSpec show(UUID goal) {
        return get(GOALS + "/" + goal);
    }

    public JsonNode goal(UUID goal) {
        return Answers.json(show(goal).expectStatus().isOk());
    }

    public ResponseSpec update(UUID goal, String body) {
        return send(HttpMethod.PATCH, GOALS + "/" + goal, body);
    }

    public ResponseSpec move(UUID goal, String step) {
        return http.post()
                .uri(GOALS + "/" + goal + "/" + step)
                .header("Authorization", token)
                .exchange();
    }

    public ResponseSpec delete(UUID goal) {
        return http.delete().uri(GOALS + "/" + goal).header("Authorization", token).exchange();
    }

    public ResponseSpec send(HttpMethod method, String path, String body, String... header) {
        var request =
                http.method(method)
                        .uri(path)
                        .header("Authorization", token)
                        .contentType(MediaType.APPLICATION_JSON);
        if (header.length == 2) {
            request.header(header[0], header[1]);
        }
        return request.bodyValue(body).exchange();
    }
}
