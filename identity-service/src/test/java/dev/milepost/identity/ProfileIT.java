package dev.milepost.identity;

import static dev.milepost.identity.Caller.anEmail;
import static dev.milepost.identity.Caller.text;
import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
@DisplayName("ID-5, PLAN-9: the profile and the daily budget")
class ProfileIT {

    private static final String PROFILE = "/api/v1/users/me";

    @Autowired private Caller caller;
    @Autowired private Events events;

    private String token = "";
    private UUID user = new UUID(0, 0);

    @BeforeEach
    void aPersonSignsUp() {
        JsonNode answer = caller.signedUp(anEmail());
        token = "Bearer " + text(answer, "token");
        user = UUID.fromString(text(answer.path("user"), "id"));
    }

    @Test
    void aNewProfileHasNoDailyBudget() {
        JsonNode profile = json(caller.get(PROFILE, token).expectStatus().isOk());
        assertThat(text(profile, "id")).isEqualTo(user.toString());
        assertThat(text(profile, "name")).isEqualTo("Ada");
        assertThat(text(profile, "timezone")).isEqualTo("Europe/London");
        assertThat(profile.has("daily_budget_minutes")).isTrue();
        assertThat(profile.path("daily_budget_minutes").isNull()).isTrue();
    }

    @Test
    void theDailyBudgetIsKeptAndTaken() {
        JsonNode changed = changed("{\"daily_budget_minutes\": 90}");
        assertThat(changed.path("daily_budget_minutes").asInt()).isEqualTo(90);
        assertThat(budget().asInt()).isEqualTo(90);

        changed("{\"daily_budget_minutes\": null}");
        assertThat(budget().isNull()).isTrue();
    }

    @Test
    void whatIsAbsentStays() {
        changed("{\"daily_budget_minutes\": 90}");
        assertThat(changed("{}").path("daily_budget_minutes").asInt()).isEqualTo(90);
        assertThat(changed("{\"favourite_colour\": \"red\"}").path("daily_budget_minutes").asInt())
                .isEqualTo(90);
    }

    @Test
    void aChangeIsPublishedOnceWithTheProfileAsItIsNow() {
        changed("{\"daily_budget_minutes\": 90}");
        changed("{\"daily_budget_minutes\": 90}");
        changed("{\"daily_budget_minutes\": null}");

        List<PublishedEvent> published = events.awaitPublished("UserUpdated", user, 2);
        assertThat(published)
                .extracting(event -> event.payload().path("version").asInt())
                .containsExactly(2, 3);
        JsonNode last = published.getLast().payload();
        assertThat(last.path("daily_budget_minutes").isNull()).isTrue();
        assertThat(text(last, "timezone")).isEqualTo("Europe/London");
        assertThat(published.getLast().key()).isEqualTo(user.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "1441", "0", "-60", "90.5", "\"90\"", "true", "[90]", "{}", "1e9"})
    void aWrongBudgetIsNamed(String budget) {
        invalid(patched("{\"daily_budget_minutes\": " + budget + "}"), "daily_budget_minutes");
        assertThat(budget().isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1440})
    void theBoundsAreBudgets(int minutes) {
        changed("{\"daily_budget_minutes\": " + minutes + "}");
        assertThat(budget().asInt()).isEqualTo(minutes);
    }

    @Test
    void whatAPersonSaysOfThemselvesIsKept() {
        changed(
                """
                {"name": " Ada Lovelace ", "avatar_url": "https://example.org/ada.png",
                 "timezone": "America/New_York", "locale": "en-us"}
                """);
        JsonNode profile = json(caller.get(PROFILE, token).expectStatus().isOk());
        assertThat(text(profile, "name")).isEqualTo("Ada Lovelace");
        assertThat(text(profile, "avatar_url")).isEqualTo("https://example.org/ada.png");
        assertThat(text(profile, "timezone")).isEqualTo("America/New_York");
        assertThat(text(profile, "locale")).isEqualTo("en-US");
        assertThat(profile.path("email_verified").asBoolean()).isFalse();
        assertThat(changed("{\"avatar_url\": null}").path("avatar_url").isNull()).isTrue();
    }

    @Test
    void notificationsAreChosenByKindAndTheOthersStay() {
        JsonNode before = json(caller.get(PROFILE, token).expectStatus().isOk());
        JsonNode chosen =
                changed(
                                """
                                {"notification_preferences": {"reminders": ["email", "IN_APP", "email"], "plans": []}}
                                """)
                        .path("notification_preferences");
        assertThat(chosen.path("reminders").valueStream().map(JsonNode::asString))
                .containsExactly("IN_APP", "EMAIL");
        assertThat(chosen.path("plans")).isEmpty();
        assertThat(chosen.path("goals"))
                .isEqualTo(before.path("notification_preferences").path("goals"))
                .hasSize(3);

        JsonNode usual = changed("{\"notification_preferences\": null}");
        assertThat(usual.path("notification_preferences"))
                .isEqualTo(before.path("notification_preferences"));
    }

    @Test
    void quietHoursAreKeptAndToldToOthers() {
        changed("{\"quiet_hours\": {\"from\": \"22:00\", \"to\": \"07:30\"}}");
        JsonNode told = events.awaitPublished("UserUpdated", user).payload();
        assertThat(text(told.path("quiet_hours"), "from")).isEqualTo("22:00:00");
        assertThat(text(told.path("quiet_hours"), "to")).isEqualTo("07:30:00");
        assertThat(text(told, "locale")).isEqualTo("en");
        assertThat(changed("{\"quiet_hours\": null}").path("quiet_hours").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name | null",
                "name | ' '",
                "name | 7",
                "avatar_url | 'http://example.org/ada.png'",
                "avatar_url | 'https:///ada.png'",
                "avatar_url | 'https://ada:secret@example.org/ada.png'",
                "avatar_url | 'javascript:alert(1)'",
                "avatar_url | 'https://exa mple.org'",
                "timezone | 'Mars/Olympus'",
                "timezone | null",
                "locale | 'en_GB!'",
                "locale | 'und'",
                "locale | null",
                "notification_preferences.reminders.[0] | {'reminders': ['pigeon']}",
                "notification_preferences.reminders | {'reminders': 'email'}",
                "quiet_hours | {'from': '22:00', 'to': '22:00'}",
                "quiet_hours.to | {'from': '22:00'}",
            })
    void aWrongFieldIsNamed(String field, String value) {
        String member = field.split("\\.", 2)[0];
        invalid(patched("{'%s': %s}".formatted(member, value).replace('\'', '"')), field);
    }

    @Test
    void aStaleVersionIsRefused() {
        JsonNode profile = json(caller.get(PROFILE, token).expectStatus().isOk());
        assertThat(profile.path("version").asInt()).isEqualTo(1);
        changed("{\"version\": 1, \"name\": \"Grace\"}");
        JsonNode stale =
                problem(patched("{\"version\": 1, \"name\": \"Joan\"}"), 409, "STALE_VERSION");
        assertThat(stale.path("current_version").asInt()).isEqualTo(2);
        caller.get(PROFILE, token).expectHeader().valueEquals("ETag", "\"2\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", ""})
    void whatIsNoPatchIsRefused(String body) {
        patched(body).expectStatus().isBadRequest();
    }

    @Test
    void nobodyHasAProfileWithoutAToken() {
        problem(caller.get(PROFILE, null), 401, "UNAUTHENTICATED");
    }

    private WebTestClient.ResponseSpec patched(String body) {
        return caller.patch(PROFILE, token, body);
    }

    private JsonNode changed(String body) {
        return json(patched(body).expectStatus().isOk());
    }

    private JsonNode budget() {
        return json(caller.get(PROFILE, token).expectStatus().isOk()).path("daily_budget_minutes");
    }
}
