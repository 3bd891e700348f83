package dev.milepost.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

@ServiceTest
@DirtiesContext
@Isolated("One planner at a time works on the database.")
@DisplayName("GOAL-10: the weeks of a plan can be seen while a model makes it")
class WeeksAsTheyComeIT {

    private static final int DAYS = 21;
    private static final String ANSWER = ModelAnswers.plan(DAYS).toString();
    private static final ModelWorld WORLD = ModelWorld.started();
    private static final StreamingModel MODEL = new StreamingModel();

    private static final String CLAIM =
            """
            SELECT CASE WHEN claimed_until IS NULL THEN 'free' ELSE 'claimed' END || ', ' || attempt || ' tries'
              FROM revision_requests WHERE goal_id = :goal
            """;

    @Autowired Events events;
    @Autowired DatabaseClient database;

    @Autowired
    @Qualifier("revisionWorker")
    SmartLifecycle worker;

    GoalStory story;

    @DynamicPropertySource
    static void withAModelThatStreams(DynamicPropertyRegistry settings) {
        WORLD.configure(settings);
        settings.add("milepost.planner.llm.base-url", MODEL::baseUrl);
        settings.add("milepost.planner.llm.timeout", () -> "30s");
        settings.add("milepost.planner.llm.overall-timeout", () -> "30s");
        settings.add("milepost.planner.revision.lease", () -> "1m");
    }

    @BeforeEach
    void aGoalOfThreeWeeks() {
        MODEL.silent();
        story = new GoalStory(events).lasting(DAYS);
        WORLD.credit(story.goal());
    }

    @AfterEach
    void thePlannerWorks() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @AfterAll
    static void theEndOfTheWorld() {
        MODEL.close();
        WORLD.server().stop();
    }

    @Test
    void aWeekIsToldBeforeTheNextOneIsSaid() {
        Sinks.Many<String> words = Sinks.many().unicast().onBackpressureBuffer();
        MODEL.says(words.asFlux());
        story.created();
        int endOfFirst = ANSWER.indexOf("{\"milestone\"", ANSWER.indexOf("milestone") + 1);
        words.tryEmitNext(ANSWER.substring(0, endOfFirst)).orThrow();
        PublishedEvent first = weeks(1).getFirst();
        Contracts.assertMatches("planner", "PlanWeekDrafted", first.payload());
        assertThat(first.payload().get("week_number").asInt()).isOne();
        assertThat(first.payload().get("number").asInt()).isOne();
        assertThat(first.payload().get("provisional").asBoolean()).isTrue();
        assertThat(first.payload().at("/tasks/0/title").asString()).isEqualTo("Juggle, lesson 1");
        assertThat(events.publishedOf("PlanGenerated", story.goal())).isEmpty();

        words.tryEmitNext(ANSWER.substring(endOfFirst)).orThrow();
        assertThat(weeks(3))
                .extracting(week -> week.payload().get("week_number").asInt())
                .containsExactly(1, 2, 3);
        assertThat(events.publishedOf("PlanGenerated", story.goal()))
                .as("the model may still have something to say")
                .isEmpty();

        words.tryEmitComplete().orThrow();
        PublishedEvent plan = story.firstPlan();
        story.assertValid(plan);
        assertThat(plan.payload().get("source").asString()).isEqualTo("MODEL");
    }

    @Test
    void weeksComeAgainWhenTheModelIsAskedAgain() {
        String badly = ModelAnswers.plan(DAYS, day -> day, _ -> "Juggle", 60, 1).toString();
        MODEL.says(inPieces(badly)).says(inPieces(ANSWER));
        story.created().firstPlan();
        assertThat(weeks(6))
                .extracting(week -> week.payload().get("week_number").asInt())
                .containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void theWeeksOfAProposalAreSeenAsWell() {
        MODEL.says(inPieces(ANSWER));
        story.with("adaptation_mode", "REVIEW");
        events.awaitHandled(story.created().applied(story.firstPlan()));
        MODEL.silent()
                .says(
                        inPieces(
                                ModelAnswers.plan(DAYS, day -> day, day -> "Clubs " + day, 60, 1)
                                        .toString()));
        events.awaitHandled(
                story.tell(
                        "GoalRevisionRequested",
                        Map.of("cause", "WORDS", "words", "Only with clubs", "preview", true)));
        events.awaitPublished("PlanProposed", story.goal());
        assertThat(weeks(6).subList(3, 6))
                .allSatisfy(week -> assertThat(week.payload().get("number").asInt()).isEqualTo(2));
    }

    @Test
    void aGoalThatIsDeletedMeanwhileIsHeardOfNoMore() {
        Sinks.Many<String> words = Sinks.many().unicast().onBackpressureBuffer();
        isAskedOnce(words);
        events.awaitHandled(story.tell("GoalDeleted"));
        words.tryEmitNext(ANSWER).orThrow();
        words.tryEmitComplete().orThrow();
        await().until(() -> WORLD.closed(story.goal(), "release") == 1);
        assertThat(events.publishedOf("PlanGenerated", story.goal())).isEmpty();
    }

    @Test
    @DisplayName("PLAN-1: a planner that stops ends the plan that it is at")
    void aPlannerThatStopsEndsWhatItIsAt() {
        Sinks.Many<String> words = Sinks.many().unicast().onBackpressureBuffer();
        isAskedOnce(words);
        CompletableFuture<Void> stopped = Stopping.of(worker);
        assertThat(stopped).as("the model still speaks").isNotDone();
        words.tryEmitNext(ANSWER).orThrow();
        words.tryEmitComplete().orThrow();
        stopped.join();
        worker.start();
        assertThat(story.firstPlan().payload().get("source").asString()).isEqualTo("MODEL");
    }

    @Test
    @DisplayName("PLAN-1: what takes a planner that stops too long is another's at once")
    void whatTakesTooLongIsGivenBack() {
        isAskedOnce(Sinks.many().unicast().onBackpressureBuffer());
        Stopping.of(worker).join();
        assertThat(new Tables(database).text(CLAIM, story.goal())).isEqualTo("free, 0 tries");
        MODEL.silent().says(inPieces(ANSWER));
        worker.start();
        assertThat(story.firstPlan().payload().get("source").asString()).isEqualTo("MODEL");
    }

    private void isAskedOnce(Sinks.Many<String> words) {
        MODEL.says(words.asFlux());
        int before = MODEL.questions();
        story.created();
        await().until(() -> MODEL.questions() > before);
    }

    private List<PublishedEvent> weeks(int count) {
        return events.awaitPublished("PlanWeekDrafted", story.goal(), count);
    }

    private static Flux<String> inPieces(String answer) {
        return Flux.fromArray(answer.split("(?<=\\G.{40})"));
    }
}
