package dev.milepost.credit;

import static dev.milepost.credit.AchievementStory.completed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.credit.achievement.CountThings;
import dev.milepost.credit.achievement.CountThingsHandler;
import dev.milepost.credit.achievement.CountedThing;
import dev.milepost.credit.achievement.Measure;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.AtOnce;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.kit.test.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.test.StepVerifier;

@ServiceTest
@DisplayName("CRED-5: counting holds with several instances of the service")
class SeveralInstancesIT {

    private static final Instant START = Instant.parse("2027-03-01T12:00:00Z");
    private static final int FACTS = 50;

    private static ConfigurableApplicationContext second;

    @Autowired WebTestClient http;
    @Autowired Events events;
    @Autowired ApplicationContext first;
    AchievementStory user;

    @BeforeAll
    static void startTheSecondInstance(@Autowired TestClock clock) {
        second = AnotherInstance.start(clock);
    }

    @AfterAll
    static void stopTheSecondInstance() {
        second.close();
    }

    @BeforeEach
    void somebody() {
        user = new AchievementStory(http, events);
    }

    @Test
    void noCountIsLostAndNothingIsUnlockedTwice() {
        AtOnce.callers(FACTS, n -> count(n, UuidV7.next()));
        assertThat(user.progress("tasks_50")).isEqualTo(FACTS);
        assertThat(user.unlocked()).containsExactly("tasks_5", "tasks_25", "tasks_50");
        UUID id = user.user().user().value();
        assertThat(events.awaitPublished("AchievementUnlocked", id, 3))
                .extracting(event -> event.payload().get("achievement").asString())
                .containsExactly("tasks_5", "tasks_25", "tasks_50");
        assertThat(events.awaitPublished("LimitsChanged", id, 3))
                .extracting(event -> event.payload().at("/limits/active_tasks").asInt())
                .containsExactly(65, 90, 140);
        assertThat(user.limits().get("version").asInt()).isEqualTo(3);
    }

    @Test
    void theSameThingAtTheSameMomentCountsOnce() {
        UUID task = UuidV7.next();
        AtOnce.callers(FACTS, n -> count(n, task));
        assertThat(user.progress("tasks_50")).isEqualTo(1);
    }

    @Test
    void eventsAreHandledByEither() {
        List<AchievementStory> users =
                Stream.generate(() -> new AchievementStory(http, events)).limit(8).toList();
        for (int n = 0; n < 5; n++) {
            users.forEach(one -> one.tell(completed(UuidV7.next(), START)));
        }
        users.forEach(AchievementStory::heard);
        assertThat(users).allSatisfy(one -> assertThat(one.unlocked()).containsExactly("tasks_5"));
    }

    /// Counts by one instance and the other in turns.
    private boolean count(int number, UUID task) {
        ApplicationContext instance = number % 2 == 0 ? first : second;
        CountedThing thing = new CountedThing(Measure.TASKS, task, null, START.plusSeconds(number));
        StepVerifier.create(
                        instance.getBean(CountThingsHandler.class)
                                .handle(new CountThings(user.user().user(), List.of(thing)))
                                .as(instance.getBean(TransactionalOperator.class)::transactional))
                .verifyComplete();
        return true;
    }
}
