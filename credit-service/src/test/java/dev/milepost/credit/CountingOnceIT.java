package dev.milepost.credit;

import static dev.milepost.credit.AchievementStory.completed;
import static dev.milepost.credit.AchievementStory.moved;
import static dev.milepost.credit.AchievementStory.noted;
import static dev.milepost.credit.AchievementStory.reached;
import static dev.milepost.credit.AchievementStory.registered;
import static dev.milepost.credit.AchievementStory.replanned;
import static dev.milepost.credit.AchievementStory.restored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.AchievementStory.Fact;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceTest
@DisplayName(
        "CRED-5, TASK-9: everything counts once, in whatever order and however often it is told")
class CountingOnceIT {

    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");

    @Autowired WebTestClient http;
    @Autowired Events events;
    AchievementStory user;

    @BeforeEach
    void somebody() {
        user = new AchievementStory(http, events);
    }

    @Test
    void completingAndReopeningTheSameTaskIsOneTask() {
        UUID task = UuidV7.next();
        IntStream.range(0, 10)
                .forEach(n -> user.tell(completed(task, START.plus(Duration.ofDays(n)))));
        user.heard();
        assertThat(user.progress("tasks_5")).isEqualTo(1);
        assertThat(user.progress("streak_3")).isEqualTo(1);
        assertThat(user.unlocked()).isEmpty();
    }

    @Test
    void aTaskThatCameBackIsTheOneThatItWas() {
        UUID first = UuidV7.next();
        UUID second = UuidV7.next();
        UUID third = UuidV7.next();
        user.tell(
                        completed(first, START),
                        restored(second, first),
                        completed(second, START.plus(Duration.ofDays(1))),
                        restored(third, second),
                        completed(third, START.plus(Duration.ofDays(2))))
                .heard();
        assertThat(user.progress("tasks_5")).isEqualTo(1);
        assertThat(user.progress("days_10")).isEqualTo(1);
    }

    @Test
    void thatATaskCameBackMayBeHeardLast() {
        UUID first = UuidV7.next();
        UUID second = UuidV7.next();
        UUID third = UuidV7.next();
        user.tell(
                        completed(third, START.plus(Duration.ofDays(2))),
                        completed(first, START),
                        completed(second, START.plus(Duration.ofDays(1))))
                .heard();
        assertThat(user.progress("tasks_5")).isEqualTo(3);
        user.tell(restored(third, second), restored(second, first)).heard();
        assertThat(user.progress("tasks_5")).isEqualTo(1);
        assertThat(user.progress("days_10")).isEqualTo(1);
        assertThat(user.streak().get("last_active_day").asString()).isEqualTo("2027-03-01");
    }

    @Test
    void theNotesOfATaskThatCameBackAreTheOnesThatTheyWere() {
        for (int copy = 0; copy < 4; copy++) {
            user.tell(noted(UuidV7.next(), START), noted(UuidV7.next(), START.plusMillis(1)));
        }
        user.heard();
        assertThat(user.progress("notes_5")).isEqualTo(2);
    }

    @Test
    void oneTaskDoesNotSpeakForManyPlans() {
        UUID goal = UuidV7.next();
        IntStream.range(0, 6)
                .forEach(n -> user.tell(replanned(UuidV7.next(), goal, START.plusSeconds(n))));
        user.tell(
                        completed(UuidV7.next(), START.plusSeconds(60), Map.of("goal_id", goal)),
                        completed(UuidV7.next(), START.plusSeconds(60)))
                .heard();
        assertThat(user.unlocked()).containsExactly("replans_1");
        assertThat(user.progress("replans_5")).isEqualTo(1);
    }

    @Test
    void repeatsChangeNothing() {
        List<Fact> facts = life();
        List<UUID> ids = user.tell(facts);
        user.heard();
        List<String> unlocked = user.unlocked();
        assertThat(unlocked).isNotEmpty();
        String standings = user.items("").toString();
        String limits = user.limits().toString();
        events.awaitPublished(
                "LimitsChanged", user.user().user().value(), user.limits().get("version").asInt());
        int told = user.times("LimitsChanged");
        for (int i = 0; i < facts.size(); i++) {
            user.repeat(ids.get(i), facts.get(i));
        }
        user.tell(facts);
        user.heard();
        assertThat(user.items("").toString()).isEqualTo(standings);
        assertThat(user.limits().toString()).isEqualTo(limits);
        lastWord();
        assertThat(user.times("LimitsChanged")).isEqualTo(told + 1);
        assertThat(user.times("AchievementUnlocked")).isEqualTo(unlocked.size() + 1);
    }

    @Test
    void theOrderInWhichFactsComeMakesNoDifference() {
        List<Fact> facts = life();
        List<AchievementStory> users =
                IntStream.range(0, 6).mapToObj(_ -> new AchievementStory(http, events)).toList();
        users.getFirst().tell(facts);
        List<Runnable> shuffled = new ArrayList<>();
        for (AchievementStory other : users.subList(1, users.size())) {
            facts.forEach(fact -> shuffled.add(() -> other.tell(fact)));
            facts.forEach(fact -> shuffled.add(() -> other.tell(fact)));
        }
        Collections.shuffle(shuffled, new Random(20270301));
        shuffled.forEach(Runnable::run);
        users.forEach(AchievementStory::heard);
        assertThat(users.getFirst().unlocked())
                .contains("tasks_5", "streak_3", "notes_5", "goals_1", "replans_1", "focus_3");
        assertThat(users)
                .allSatisfy(other -> {
                    assertThat(other.unlocked()).isEqualTo(users.getFirst().unlocked());
                    assertThat(other.items(""))
                            .extracting(one -> one.get("progress"))
                            .containsExactlyElementsOf(
                                    users.getFirst()
                                            .items("")
                                            .valueStream()
                                            .map(one -> one.get("progress"))
                                            .toList());
                    assertThat(other.limits().get("limits"))
                            .isEqualTo(users.getFirst().limits().get("limits"));
                    assertThat(other.streak()).isEqualTo(users.getFirst().streak());
                });
    }

    /// Unlocks one thing more and waits until that is told, so that whatever was told before it is there too.
    private void lastWord() {
        int version = user.limits().get("version").asInt();
        UUID id = user.user().user().value();
        IntStream.range(0, 4)
                .forEach(n -> user.tell(noted(UuidV7.next(), START.plusSeconds(900 + n))));
        user.heard();
        assertThat(user.limits().get("version").asInt()).isEqualTo(version + 1);
        events.awaitPublished("LimitsChanged", id, version + 1);
    }

    /// Twelve tasks on four days in a row and two later ones, some of them done again, deleted and brought back; a goal that
    /// was planned anew and reached; six notes; a move to another zone.
    private static List<Fact> life() {
        UUID goal = UuidV7.next();
        List<Fact> facts = new ArrayList<>();
        facts.add(registered("Europe/Berlin", START.minus(Duration.ofDays(1))));
        for (int n = 0; n < 12; n++) {
            UUID task = UuidV7.next();
            Instant at = START.plus(Duration.ofDays(n % 4)).plusSeconds(n);
            facts.add(
                    completed(
                            task,
                            at,
                            Map.of("goal_id", goal, "focus_completion", n < 4, "days_early", 0)));
            if (n % 5 == 0) {
                facts.add(completed(task, at.plusSeconds(30), Map.of("goal_id", goal)));
            }
            if (n % 6 == 1) {
                UUID again = UuidV7.next();
                facts.add(restored(again, task));
                facts.add(completed(again, at.plus(Duration.ofHours(1)), Map.of("goal_id", goal)));
            }
        }
        facts.add(moved(2, "Asia/Tokyo", START.plus(Duration.ofDays(8))));
        facts.add(completed(UuidV7.next(), Instant.parse("2027-03-10T18:00:00Z")));
        facts.add(completed(UuidV7.next(), Instant.parse("2027-03-12T18:00:00Z")));
        facts.add(replanned(UuidV7.next(), goal, START.plusSeconds(3)));
        facts.add(replanned(UuidV7.next(), goal, START.plus(Duration.ofDays(1))));
        facts.add(reached(goal, START.plus(Duration.ofDays(5))));
        IntStream.range(0, 6)
                .mapToObj(n -> noted(UuidV7.next(), START.plusSeconds(n)))
                .forEach(facts::add);
        return facts;
    }
}
