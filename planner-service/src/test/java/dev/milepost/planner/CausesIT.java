package dev.milepost.planner;

import static dev.milepost.planner.GoalStory.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.planner.revision.Causes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
@DisplayName("PLAN-10: a plan names the events that it answers, and the run that made it")
class CausesIT {

    @Autowired Events events;
    @Autowired DatabaseClient database;

    @Autowired
    @Qualifier("revisionWorker")
    SmartLifecycle worker;

    GoalStory story;
    Tables tables;

    @BeforeEach
    void aStory() {
        story = new GoalStory(events);
        tables = new Tables(database);
    }

    @Test
    void aFirstPlanAnswersTheNewGoal() {
        UUID created = story.tell("GoalCreated");
        PublishedEvent plan = story.firstPlan();
        JsonNode cause = plan.payload().at("/causes/0");
        assertThat(causesOf(plan)).containsExactly(created.toString());
        assertThat(cause.get("event_type").asString()).isEqualTo("GoalCreated");
        assertThat(cause.get("task_id").isNull()).isTrue();
        assertThat(cause.get("at").asString()).isNotBlank();
        assertThat(plan.payload().get("plan_run_id").asString()).isEqualTo(runOf(1));
    }

    @Test
    void aSkippedTaskIsTheCauseOfThePlanThatMakesUpForIt() {
        List<JsonNode> tasks = planned();
        UUID skipped = story.skipped(tasks.getFirst());
        PublishedEvent plan = story.revision(1);
        assertThat(causesOf(plan)).containsExactly(skipped.toString());
        assertThat(plan.payload().at("/causes/0/event_type").asString()).isEqualTo("TaskSkipped");
        assertThat(plan.payload().at("/causes/0/task_id"))
                .isEqualTo(tasks.getFirst().get("task_id"));
        assertThat(plan.payload().get("plan_run_id").asString()).isEqualTo(runOf(2));
    }

    @Test
    void everyChangeOfATaskSaysByWhichRule() {
        List<JsonNode> tasks = planned();
        tasks.subList(0, 2).forEach(story::skipped);
        PublishedEvent moved = story.revision(1);
        assertThat(tasksOf(moved))
                .allSatisfy(task ->
                        assertThat(task.get("rule").isNull())
                                .isEqualTo(task.get("change").asString().equals("KEPT")));
        story.updated("time_per_day_hours", 0.5);
        PublishedEvent anew = story.revision(2);
        Stream<JsonNode> changed =
                Stream.concat(
                        tasksOf(anew).stream()
                                .filter(task -> !task.get("change").asString().equals("KEPT")),
                        anew.payload().get("dropped").valueStream());
        assertThat(changed)
                .extracting(task -> task.get("rule").asString())
                .containsOnly("REPLANNED");
    }

    @Test
    void tenSkipsMakeOnePlanWithTenCauses() {
        List<JsonNode> tasks = planned();
        List<String> told = skippedTogether(tasks.subList(0, 10));
        PublishedEvent plan = story.revision(1);
        assertThat(causesOf(plan)).containsExactlyElementsOf(told);
        assertThat(plan.payload().get("cause_count").asInt()).isEqualTo(10);
    }

    @Test
    void whatOnePlanAnswersIsNoCauseOfTheNext() {
        List<JsonNode> tasks = planned();
        story.skipped(tasks.getFirst());
        story.revision(1);
        UUID updated = story.updated("time_per_day_hours", 0.5);
        assertThat(causesOf(story.revision(2))).containsExactly(updated.toString());
    }

    @Test
    void ofVeryManyOnlyTheNewestAreNamedAndAllAreCounted() {
        story.lasting(90);
        List<JsonNode> tasks = planned();
        int many = Causes.MOST + 5;
        List<String> told = skippedTogether(tasks.subList(0, many));
        PublishedEvent plan = story.revision(1);
        assertThat(causesOf(plan)).containsExactlyElementsOf(told.subList(5, many));
        assertThat(plan.payload().get("cause_count").asInt()).isEqualTo(many);
    }

    @Test
    void anAcceptedProposalAlsoAnswersTheWordOfItsUser() {
        story.with("adaptation_mode", "REVIEW");
        UUID skipped = story.skipped(planned().getFirst());
        PublishedEvent proposed = events.awaitPublished("PlanProposed", story.goal());
        assertThat(causesOf(proposed)).containsExactly(skipped.toString());
        UUID accepted =
                story.tell(
                        "ProposalAccepted",
                        Map.of("proposal_id", proposed.payload().get("proposal_id").asString()));
        PublishedEvent made = story.revision(1);
        assertThat(causesOf(made)).containsExactly(skipped.toString(), accepted.toString());
        assertThat(made.payload().get("cause_count").asInt()).isEqualTo(2);
        assertThat(made.payload().get("plan_run_id"))
                .isNotEqualTo(proposed.payload().get("plan_run_id"));
    }

    @Test
    void aProposalThatIsMadeAnewStillAnswersWhatTheFormerOneDid() {
        story.with("adaptation_mode", "REVIEW");
        List<JsonNode> tasks = planned();
        UUID updated = story.updated("time_per_day_hours", 0.5);
        events.awaitPublished("PlanProposed", story.goal());
        await().until(() -> tables.requests(story.goal()) == 0);
        List<String> told = skippedTogether(tasks.subList(0, 2));
        PublishedEvent anew = events.awaitPublished("PlanProposed", story.goal(), 2).getLast();
        assertThat(causesOf(anew))
                .contains(updated.toString())
                .containsAll(told)
                .doesNotHaveDuplicates();
        assertThat(anew.payload().get("cause_count").asInt()).isEqualTo(3);
    }

    private List<JsonNode> planned() {
        PublishedEvent first = story.created().firstPlan();
        events.awaitHandled(story.applied(first));
        return tasksOf(first);
    }

    /// However slow the machine is, no plan is made before all are told.
    private List<String> skippedTogether(List<JsonNode> tasks) {
        Stopping.of(worker).join();
        List<UUID> told = tasks.stream().map(story::skipped).toList();
        told.forEach(events::awaitHandled);
        worker.start();
        return told.stream().map(UUID::toString).toList();
    }

    private String runOf(int number) {
        return tables.text(
                "SELECT id::text FROM plan_runs WHERE goal_id = :goal AND number = " + number,
                story.goal());
    }

    private static List<String> causesOf(PublishedEvent plan) {
        return plan.payload()
                .get("causes")
                .valueStream()
                .map(cause -> cause.get("event_id").asString())
                .toList();
    }
}
