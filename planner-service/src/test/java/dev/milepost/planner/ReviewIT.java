package dev.milepost.planner;

import static dev.milepost.planner.GoalStory.tasksOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("GOAL-7: in review mode a changed plan waits for its user")
class ReviewIT {

    @Autowired Events events;
    @Autowired DatabaseClient database;
    GoalStory story;
    Tables tables;
    PublishedEvent first;

    @BeforeEach
    void aReviewedGoalWithItsFirstPlan() {
        story = new GoalStory(events).with("adaptation_mode", "REVIEW").created();
        tables = new Tables(database);
        first = story.firstPlan();
        events.awaitHandled(story.applied(first));
    }

    @Test
    void aChangeIsProposedAndNotMade() {
        PublishedEvent proposal = proposedAfterASkip();
        assertThat(proposal.payload().get("number").asInt()).isEqualTo(2);
        assertThat(proposal.payload().get("previous_number").asInt()).isOne();
        assertThat(proposal.payload().get("trigger").asString()).isEqualTo("TASK_SKIPPED");
        assertThat(story.revisions()).isEmpty();
        assertThat(tables.text(NUMBER, story.goal())).isEqualTo("1");
        assertThat(tables.text(OUTCOMES, story.goal())).isEqualTo("PUBLISHED,PROPOSED");
    }

    @Test
    void whatIsAcceptedIsMadeExactlyAsItWasShown() {
        JsonNode shown = proposedAfterASkip().payload();
        events.awaitHandled(decided("ProposalAccepted", idOf(shown)));
        ObjectNode made = (ObjectNode) story.revision(1).payload().deepCopy();
        assertThat(made.remove("plan_id")).isEqualTo(shown.get("proposal_id"));
        made.remove("generated_at");
        ObjectNode wanted = (ObjectNode) shown.deepCopy();
        wanted.remove("proposal_id");
        wanted.remove("proposed_at");
        List.of("plan_run_id", "causes", "cause_count").forEach(made::remove);
        List.of("plan_run_id", "causes", "cause_count").forEach(wanted::remove);
        assertThat(made).isEqualTo(wanted);
        assertThat(tables.text(NUMBER, story.goal())).isEqualTo("2");
        events.awaitHandled(decided("ProposalAccepted", idOf(shown)));
        assertThat(story.revisions()).hasSize(1);
    }

    @Test
    void whatIsRejectedIsForgotten() {
        JsonNode shown = proposedAfterASkip().payload();
        events.awaitHandled(decided("ProposalRejected", idOf(shown)));
        assertThat(tables.rows("plan_proposals", story.goal())).isZero();
        assertThat(story.revisions()).isEmpty();
    }

    @Test
    void whatComesTooLateIsProposedAnew() {
        JsonNode shown = proposedAfterASkip().payload();
        story.updated("time_per_day_hours", 0.5);
        events.awaitHandled(decided("ProposalAccepted", idOf(shown)));
        PublishedEvent next = events.awaitPublished("PlanProposed", story.goal(), 2).getLast();
        assertThat(next.payload().get("number").asInt()).isEqualTo(2);
        assertThat(story.revisions()).isEmpty();
    }

    @Test
    void whatHappensMeanwhileIsInTheNextProposal() {
        proposedAfterASkip();
        events.awaitHandled(story.skipped(tasksOf(first).get(1)));
        PublishedEvent next = events.awaitPublished("PlanProposed", story.goal(), 2).getLast();
        assertThat(tasksOf(next))
                .filteredOn(task -> task.get("change").asString().equals("ADDED"))
                .hasSizeGreaterThanOrEqualTo(1);
        assertThat(tables.rows("plan_proposals", story.goal())).isOne();
    }

    @Test
    void whatIsDoneMeanwhileMakesAnotherProposalForTheSameWish() {
        events.awaitHandled(story.updated("time_per_day_hours", 0.5));
        events.awaitPublished("PlanProposed", story.goal());
        await().until(() -> tables.requests(story.goal()) == 0);
        JsonNode done = tasksOf(first).getFirst();
        events.awaitHandled(
                story.tell("TaskCompleted", done, Map.of("days_early", 0, "status", "COMPLETED")));
        PublishedEvent next = events.awaitPublished("PlanProposed", story.goal(), 2).getLast();
        assertThat(next.payload().get("trigger").asString()).isEqualTo("GOAL_UPDATED");
        assertThat(GoalStory.idsOf(next))
                .doesNotContain(UUID.fromString(done.get("task_id").asString()));
        assertThat(next.payload().get("number").asInt()).isEqualTo(2);
    }

    @Test
    void whatNoLongerFitsItsTasksIsNotMadeThePlan() {
        JsonNode shown = proposedAfterASkip().payload();
        tables.execute(
                """
                UPDATE planned_tasks SET status = 'COMPLETED', closed_at = now()
                 WHERE goal_id = :goal AND due_date = (SELECT max(due_date) FROM planned_tasks WHERE goal_id = :goal)
                """,
                story.goal());
        events.awaitHandled(decided("ProposalAccepted", idOf(shown)));
        events.awaitPublished("PlanProposed", story.goal(), 2);
        assertThat(story.revisions()).isEmpty();
    }

    @Test
    void aDeletedGoalLeavesNoProposal() {
        proposedAfterASkip();
        events.awaitHandled(story.tell("GoalDeleted"));
        assertThat(tables.rows("plan_proposals", story.goal())).isZero();
    }

    @Test
    void aPreviewIsAProposalEvenWhereChangesAreUsuallyMade() {
        GoalStory auto = new GoalStory(events).created();
        events.awaitHandled(auto.applied(auto.firstPlan()));
        events.awaitHandled(
                auto.tell(
                        "GoalRevisionRequested",
                        Map.of("cause", "WORDS", "words", "Less theory", "preview", true)));
        PublishedEvent proposal = events.awaitPublished("PlanProposed", auto.goal());
        assertThat(proposal.payload().get("trigger").asString()).isEqualTo("REVISION_REQUESTED");
        assertThat(proposal.payload().get("reason").asString()).contains("cannot follow words");
        assertThat(auto.revisions()).isEmpty();
    }

    private static final String NUMBER =
            "SELECT plan_number::text FROM planned_goals WHERE goal_id = :goal";
    private static final String OUTCOMES =
            "SELECT string_agg(outcome, ',' ORDER BY id) FROM plan_runs WHERE goal_id = :goal";

    private PublishedEvent proposedAfterASkip() {
        events.awaitHandled(story.skipped(tasksOf(first).getFirst()));
        PublishedEvent proposal = events.awaitPublished("PlanProposed", story.goal());
        await().until(() -> tables.requests(story.goal()) == 0);
        return proposal;
    }

    private UUID decided(String type, UUID proposal) {
        return events.publish(
                "goal",
                type,
                story.user(),
                story.goal(),
                Map.of(
                        "proposal_id", proposal,
                        "goal_id", story.goal(),
                        "user_id", story.user().value()));
    }

    private static UUID idOf(JsonNode proposal) {
        return UUID.fromString(proposal.get("proposal_id").asString());
    }
}
