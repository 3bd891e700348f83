package dev.milepost.credit;

import static dev.milepost.credit.AchievementStory.completed;
import static dev.milepost.credit.AchievementStory.noted;
import static dev.milepost.credit.AchievementStory.reached;
import static dev.milepost.credit.AchievementStory.registered;
import static dev.milepost.credit.AchievementStory.replanned;
import static dev.milepost.kit.test.Answers.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.AchievementStory.Fact;
import dev.milepost.credit.achievement.Achievement;
import dev.milepost.credit.achievement.AchievementCatalogue;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("CRED-5: achievements are earned by what users do")
class AchievementsIT {

    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired AchievementCatalogue catalogue;
    AchievementStory user;

    @BeforeEach
    void somebody() {
        user = new AchievementStory(http, events);
    }

    @Test
    void allAreListedInTheirOrderBeforeAnythingIsDone() {
        assertThat(user.items(""))
                .extracting(one -> one.get("id").asString())
                .containsExactlyElementsOf(
                        catalogue.achievements().stream().map(Achievement::id).toList());
        JsonNode first = user.achievement("tasks_5");
        assertThat(first.get("title").asString()).isNotEmpty();
        assertThat(first.get("description").asString()).isNotEmpty();
        assertThat(first.get("measure").asString()).isEqualTo("TASKS");
        assertThat(first.at("/perk/kind").asString()).isEqualTo("ACTIVE_TASKS");
        assertThat(first.at("/perk/amount").asInt()).isEqualTo(15);
        assertThat(first.at("/progress/value").asInt()).isZero();
        assertThat(first.at("/progress/target").asInt()).isEqualTo(5);
        assertThat(first.get("unlocked_at").isNull()).isTrue();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(Measure.class)
    void eachIsUnlockedAtItsTargetAndNotBefore(Measure measure) {
        UUID goal = UuidV7.next();
        int done = 0;
        for (Achievement achievement : of(measure)) {
            for (; done < achievement.target() - 1; done++) {
                user.tell(doing(measure, goal, done));
            }
            user.heard();
            assertThat(user.unlocked()).doesNotContain(achievement.id());
            assertThat(user.progress(achievement.id())).isEqualTo(done);
            user.tell(doing(measure, goal, done++)).heard();
            assertThat(user.unlocked()).contains(achievement.id());
            assertThat(user.progress(achievement.id())).isEqualTo(achievement.target());
        }
    }

    @Test
    void anAchievementIsToldWithTheLimitsThatFollowFromIt() {
        user.tell(registered("UTC", START)).tell(tasks(5)).heard();
        UUID id = user.user().user().value();
        PublishedEvent unlocked = events.awaitPublished("AchievementUnlocked", id);
        assertThat(unlocked.key()).isEqualTo(id.toString());
        assertThat(unlocked.payload().get("achievement").asString()).isEqualTo("tasks_5");
        List<PublishedEvent> limits = events.awaitPublished("LimitsChanged", id, 2);
        assertThat(limits)
                .extracting(event -> event.payload().get("version").asInt())
                .containsExactly(1, 2);
        assertThat(limits)
                .extracting(event -> event.payload().at("/limits/active_tasks").asInt())
                .containsExactly(50, 65);
        JsonNode achievement = user.achievement("tasks_5");
        assertThat(achievement.get("unlocked_at").asString())
                .isEqualTo(unlocked.payload().get("unlocked_at").asString());
    }

    @Test
    void theListCanBeParted() {
        user.tell(tasks(5)).heard();
        assertThat(user.unlocked()).containsExactly("tasks_5");
        assertThat(user.items("?unlocked=false")).hasSize(catalogue.achievements().size() - 1);
        invalid(user.user().get(AchievementStory.ACHIEVEMENTS + "?unlocked=perhaps"), "unlocked");
    }

    @Test
    void whoHasAchievedEverythingHasAllPerksTogether() {
        UUID goal = UuidV7.next();
        List<Fact> facts = new ArrayList<>();
        IntStream.range(0, 500)
                .mapToObj(n ->
                        completed(
                                UuidV7.next(),
                                START.plus(Duration.ofDays(n % 200)),
                                Map.of("goal_id", goal, "days_early", 1, "focus_completion", true)))
                .forEach(facts::add);
        IntStream.range(0, 20).mapToObj(n -> doing(Measure.NOTES, goal, n)[0]).forEach(facts::add);
        IntStream.range(0, 10).mapToObj(n -> doing(Measure.GOALS, goal, n)[0]).forEach(facts::add);
        IntStream.range(0, 20)
                .mapToObj(n -> replanned(UuidV7.next(), goal, START.plusSeconds(n)))
                .forEach(facts::add);
        user.tell(facts);
        user.heard();
        assertThat(user.unlocked())
                .containsExactlyElementsOf(
                        catalogue.achievements().stream().map(Achievement::id).toList());
        JsonNode limits = user.limits();
        assertThat(limits.at("/limits/active_tasks").asInt()).isEqualTo(510);
        assertThat(limits.at("/limits/subtasks_per_task").asInt()).isEqualTo(19);
        assertThat(limits.at("/limits/notes").asInt()).isEqualTo(50);
        assertThat(limits.at("/limits/daily_credits").asInt()).isEqualTo(49);
        assertThat(limits.at("/tier_limits/active_tasks").asInt()).isEqualTo(50);
        assertThat(limits.get("perks")).hasSize(catalogue.achievements().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AchievementStory.ACHIEVEMENTS,
                AchievementStory.LIMITS,
                AchievementStory.STREAKS
            })
    @DisplayName("EDGE-2: nobody without a good token")
    void aGoodTokenIsNeeded(String path) {
        http.get().uri(path).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(path)
                .header("Authorization", TestTokens.expired(user.user().user()))
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private List<Achievement> of(Measure measure) {
        return catalogue.achievements().stream()
                .filter(one -> one.measure() == measure)
                .sorted(Comparator.comparingInt(Achievement::target))
                .toList();
    }

    /// What makes a measure one more.
    private static Fact[] doing(Measure measure, UUID goal, int number) {
        UUID id = UuidV7.next();
        Instant at = START.plusSeconds(number);
        return switch (measure) {
            case TASKS -> facts(completed(id, at));
            case FOCUS -> facts(completed(id, at, Map.of("focus_completion", true)));
            case EARLY -> facts(completed(id, at, Map.of("days_early", 1)));
            case NOTES -> facts(noted(id, at));
            case GOALS -> facts(reached(id, at));
            case REPLANS ->
                    facts(
                            completed(UuidV7.next(), at, Map.of("goal_id", goal)),
                            replanned(id, goal, at.minusMillis(1)));
            case ACTIVE_DAYS -> facts(completed(id, START.plus(Duration.ofDays(2L * number))));
            case STREAK_DAYS -> facts(completed(id, START.plus(Duration.ofDays(number))));
        };
    }

    private static Fact[] facts(Fact... facts) {
        return facts;
    }

    private static Fact[] tasks(int count) {
        return Stream.generate(() -> completed(UuidV7.next(), START))
                .limit(count)
                .toArray(Fact[]::new);
    }
}
