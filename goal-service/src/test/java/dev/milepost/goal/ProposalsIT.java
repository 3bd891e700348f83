package dev.milepost.goal;

import static dev.milepost.kit.test.Answers.invalid;
import static dev.milepost.kit.test.Answers.json;
import static dev.milepost.kit.test.Answers.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.kit.test.Events;
import dev.milepost.kit.test.PublishedEvent;
import dev.milepost.kit.test.ServiceTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@ServiceTest
@DisplayName("GOAL-7: proposed plans are shown, accepted and rejected")
class ProposalsIT {

    @Autowired WebTestClient http;
    @Autowired Events events;
    GoalApi api;
    UUID goal;
    TaskEvents tasks;
    List<ObjectNode> planned;
    LocalDate start;

    @BeforeEach
    void aPlannedGoal() {
        api = GoalApi.ofSomebody(http);
        goal = api.created(GoalApi.LEARN_PYTHON);
        start = LocalDate.now(ZoneOffset.UTC);
        tasks = new TaskEvents(events, api.user(), goal, start);
        planned = tasks.tasks(3);
        tasks.applied(1, planned);
    }

    @Test
    void aProposalIsShownAsADifference() {
        UUID proposal = proposed(2);
        JsonNode overview = json(api.get(path()).expectStatus().isOk()).get("items").get(0);
        assertThat(overview.get("status").asString()).isEqualTo("OPEN");
        assertThat(overview.get("acceptable").asBoolean()).isTrue();
        assertThat(overview.get("changes").toString())
                .isEqualTo("{\"kept\":1,\"moved\":1,\"added\":1,\"dropped\":1}");
        JsonNode shown = shown(proposal);
        JsonNode moved = shown.get("moved").get(0);
        assertThat(moved.get("from").asString()).isEqualTo(start.plusDays(1).toString());
        assertThat(moved.get("to").asString()).isEqualTo(start.plusDays(5).toString());
        assertThat(moved.get("reason").asString()).isEqualTo("Room.");
        assertThat(shown.get("dropped").get(0).get("title").asString()).isEqualTo("Task 3");
        assertThat(shown.get("dropped").get(0).get("reason").asString()).isEqualTo("Spared.");
        assertThat(shown.get("kept").get(0).get("title").asString()).isEqualTo("Task 1");
        assertThat(shown.get("added").get(0).get("reason").asString()).isEqualTo("Catch up.");
        assertThat(shown.get("plan_number").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsAcceptedIsToldOnceAndBecomesThePlan() {
        UUID proposal = proposed(2);
        JsonNode accepted = json(decide(proposal, "accept").expectStatus().isAccepted());
        assertThat(accepted.get("status").asString()).isEqualTo("ACCEPTED");
        PublishedEvent told = events.awaitPublished("ProposalAccepted", goal);
        assertThat(told.payload().get("proposal_id").asString()).isEqualTo(proposal.toString());
        assertThat(told.key()).isEqualTo(api.user().toString());
        assertThat(
                        problem(decide(proposal, "accept"), 409, "PROPOSAL_ALREADY_DECIDED")
                                .get("proposal_status")
                                .asString())
                .isEqualTo("ACCEPTED");
        problem(decide(proposal, "reject"), 409, "PROPOSAL_ALREADY_DECIDED");
        applied(proposal, 2);
        assertThat(shown(proposal).get("status").asString()).isEqualTo("APPLIED");
        assertThat(events.publishedOf("ProposalAccepted", goal)).hasSize(1);
    }

    @Test
    void whatIsRejectedChangesNothing() {
        UUID proposal = proposed(2);
        JsonNode rejected = json(decide(proposal, "reject").expectStatus().isOk());
        assertThat(rejected.get("status").asString()).isEqualTo("REJECTED");
        assertThat(rejected.get("decided_at").asString()).isNotEmpty();
        events.awaitPublished("ProposalRejected", goal);
        assertThat(api.goal(goal).at("/plan/number").asInt()).isOne();
        problem(decide(proposal, "accept"), 409, "PROPOSAL_ALREADY_DECIDED");
    }

    @Test
    void whatNoLongerFitsCannotBeAccepted() {
        UUID proposal = proposed(2);
        tasks.happened("TaskCompleted", planned.getFirst(), 2, Map.of());
        assertThat(shown(proposal).get("acceptable").asBoolean()).isFalse();
        problem(decide(proposal, "accept"), 409, "PROPOSAL_OUTDATED");
        assertThat(shown(proposal).get("status").asString()).isEqualTo("EXPIRED");
        json(decide(proposal, "reject").expectStatus().isOk());
    }

    @Test
    void aNewerProposalOrAnotherPlanTakesItsPlace() {
        UUID first = proposed(2);
        UUID second = proposed(2);
        assertThat(shown(first).get("status").asString()).isEqualTo("EXPIRED");
        applied(UuidV7.next(), 2);
        assertThat(shown(second).get("status").asString()).isEqualTo("EXPIRED");
        UUID late = proposed(2);
        problem(api.get(path() + "/" + late), 404, "PROPOSAL_NOT_FOUND");
        UUID third = proposed(3);
        applied(UuidV7.next(), 2);
        assertThat(shown(third).get("status").asString()).isEqualTo("OPEN");
    }

    @Test
    void aPausedGoalTakesNoPlan() {
        UUID proposal = proposed(2);
        api.move(goal, "pause").expectStatus().isOk();
        problem(decide(proposal, "accept"), 409, "GOAL_NOT_ACTIVE");
        api.move(goal, "resume").expectStatus().isOk();
        decide(proposal, "accept").expectStatus().isAccepted();
    }

    @Test
    @DisplayName("API-4, API-8: in pages, and only for their owner")
    void onlyTheOwnerSeesThem() {
        UUID first = proposed(2);
        UUID second = proposed(2);
        JsonNode page = json(api.get(path() + "?limit=1").expectStatus().isOk());
        assertThat(page.get("items").get(0).get("id").asString()).isEqualTo(second.toString());
        JsonNode rest =
                json(
                        api.get(path() + "?limit=1&cursor=" + page.get("next_cursor").asString())
                                .expectStatus()
                                .isOk());
        assertThat(rest.get("items").get(0).get("id").asString()).isEqualTo(first.toString());
        assertThat(rest.get("next_cursor").isNull()).isTrue();
        invalid(api.get(path() + "?limit=0"), "limit");
        problem(api.get(path() + "?cursor=forged"), 400, "INVALID_CURSOR");
        problem(api.get(path() + "/" + UuidV7.next()), 404, "PROPOSAL_NOT_FOUND");
        problem(decide(UuidV7.next(), "accept"), 404, "PROPOSAL_NOT_FOUND");
        problem(api.get(GoalApi.GOALS + "/" + UuidV7.next() + "/proposals"), 404, "GOAL_NOT_FOUND");

        GoalApi stranger = GoalApi.ofSomebody(http);
        for (ResponseSpec answer :
                List.of(
                        stranger.get(path()),
                        stranger.get(path() + "/" + second),
                        stranger.send(HttpMethod.POST, path() + "/" + second + "/accept", ""),
                        stranger.send(HttpMethod.POST, path() + "/" + second + "/reject", ""))) {
            problem(answer, 403, "GOAL_BELONGS_TO_ANOTHER_USER");
        }
        http.get().uri(path()).exchange().expectStatus().isUnauthorized();
        http.post()
                .uri(path() + "/" + second + "/accept")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aDeletedGoalHasNone() {
        UUID proposal = proposed(2);
        api.delete(goal).expectStatus().isOk();
        proposed(3);
        problem(api.get(path() + "/" + proposal), 404, "GOAL_NOT_FOUND");
    }

    /// The first task stays, the second moves, the third goes, a fourth comes.
    private UUID proposed(int number) {
        UUID id = UuidV7.next();
        ObjectNode fact =
                Contracts.example(
                        "planner",
                        "PlanProposed",
                        Map.of(
                                "proposal_id", id,
                                "goal_id", goal,
                                "user_id", api.user().value(),
                                "number", number));
        ObjectNode example = (ObjectNode) fact.get("tasks").get(0);
        ArrayNode proposed = fact.putArray("tasks");
        proposed.add(task(example, planned.getFirst(), "KEPT", 0));
        proposed.add(
                task(example, planned.get(1), "MOVED", 5)
                        .put("previous_due_date", start.plusDays(1).toString())
                        .put("change_reason", "Room."));
        proposed.add(task(example, tasks.task(4, 2), "ADDED", 2).put("change_reason", "Catch up."));
        fact.putArray("dropped")
                .addObject()
                .put("task_id", TaskEvents.idOf(planned.get(2)).toString())
                .put("reason", "Spared.");
        Contracts.assertMatches("planner", "PlanProposed", fact);
        events.awaitHandled(events.publish("planner", "PlanProposed", api.user(), goal, fact));
        return id;
    }

    private ObjectNode task(ObjectNode example, ObjectNode task, String change, int day) {
        return example.deepCopy()
                .put("task_id", TaskEvents.idOf(task).toString())
                .put("title", task.get("title").asString())
                .put("due_date", start.plusDays(day).toString())
                .put("change", change)
                .putNull("previous_due_date")
                .putNull("change_reason");
    }

    private void applied(UUID plan, int number) {
        ObjectNode fact = tasks.plan(number, planned).put("plan_id", plan.toString());
        events.awaitHandled(events.publish("task", "PlanApplied", api.user(), goal, fact));
    }

    private ResponseSpec decide(UUID proposal, String how) {
        return api.send(HttpMethod.POST, path() + "/" + proposal + "/" + how, "");
    }

    private JsonNode shown(UUID proposal) {
        return json(api.get(path() + "/" + proposal).expectStatus().isOk());
    }

    private String path() {
        return GoalApi.GOALS + "/" + goal + "/proposals";
    }
}
