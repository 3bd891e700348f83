package dev.milepost.planner.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.ServiceTest;
import dev.milepost.planner.Tables;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.SkillLevel;
import dev.milepost.planner.plan.Trigger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

@ServiceTest
@DisplayName("PLAN-9: of two plans that were made for the same time one holds")
class TimeTakenIT {

    private static final BuiltInPlanner PLANNER = new BuiltInPlanner();

    private final UserId user = new UserId(UuidV7.next());
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired PlannedGoals goals;
    @Autowired PlannedUsers users;
    @Autowired Plans plans;
    @Autowired DatabaseClient database;
    Tables tables;

    @BeforeEach
    void looksIntoTheTables() {
        tables = new Tables(database);
    }

    @Test
    void theSecondIsNotSaved() {
        users.budget(user, 2, 60).block();
        NewPlan one = planned(aGoal());
        NewPlan other = planned(aGoal());
        assertThat(plans.save(one).block()).isTrue();
        assertThatThrownBy(() -> plans.save(other).block()).isInstanceOf(TimeTakenMeanwhile.class);
        assertThat(tables.rows("planned_tasks", one.goal().goalId())).isPositive();
        assertThat(tables.rows("planned_tasks", other.goal().goalId())).isZero();
        assertThat(found(other.goal().goalId()).planNumber()).isZero();

        assertThat(plans.save(planned(aGoal(60))).block()).as("made again").isTrue();
    }

    @Test
    void ofManyAtTheSameMomentOneIsSaved() {
        users.budget(user, 2, 60).block();
        Flux<NewPlan> made =
                Flux.fromStream(Stream.generate(() -> planned(aGoal())).limit(5).toList().stream());
        assertThat(
                        made.flatMap(plan -> plans.save(plan).onErrorReturn(false), 5)
                                .filter(saved -> saved)
                                .count()
                                .block())
                .isEqualTo(1);
    }

    @Test
    void aNewBudgetOutdatesWhatWasMadeForTheOldOne() {
        users.budget(user, 2, 60).block();
        NewPlan plan = planned(aGoal());
        users.budget(user, 3, 30).block();
        assertThatThrownBy(() -> plans.save(plan).block()).isInstanceOf(TimeTakenMeanwhile.class);
    }

    @Test
    void withoutABudgetBothAreSaved() {
        NewPlan one = planned(aGoal());
        NewPlan other = planned(aGoal());
        assertThat(plans.save(one).block()).isTrue();
        assertThat(plans.save(other).block()).isTrue();
    }

    @Test
    void whatIsDoneAheadOfItsDayLeavesTheDayFree() {
        users.budget(user, 2, 60).block();
        UUID first = aGoal();
        plans.save(planned(first)).block();
        UUID other = aGoal();
        LocalDate tomorrow = today.plusDays(1);
        assertThat(leftOn(tomorrow, other)).isLessThan(60);

        tables.execute(
                "UPDATE planned_tasks SET status = 'COMPLETED', closed_at = now() WHERE goal_id = :goal",
                first);
        assertThat(leftOn(tomorrow, other)).isEqualTo(60);
        assertThat(leftOn(today, other)).as("done today, on its day").isLessThan(60);
    }

    @Test
    void aGoalThatIsPausedLeavesItsDaysFree() {
        users.budget(user, 2, 60).block();
        UUID first = aGoal();
        plans.save(planned(first)).block();
        UUID other = aGoal();
        assertThat(leftOn(today, other)).isLessThan(60);
        goals.turn(first, user, 2, GoalStatus.PAUSED).block();
        assertThat(leftOn(today, other)).isEqualTo(60);
    }

    private int leftOn(LocalDate day, UUID goal) {
        return found(goal).state().sharedTime().minutesOn(day, 60);
    }

    private PlannedGoal found(UUID goal) {
        return Objects.requireNonNull(goals.find(goal, user).block());
    }

    private UUID aGoal() {
        return aGoal(14);
    }

    private UUID aGoal(int days) {
        UUID goal = UuidV7.next();
        goals.add(
                        new GoalSettings(
                                goal,
                                user,
                                1,
                                "Learn Python",
                                "Python",
                                SkillLevel.BEGINNER,
                                days,
                                BigDecimal.ONE,
                                today,
                                today.plusDays(days - 1L),
                                Set.of(),
                                "AUTO",
                                "UTC"))
                .block();
        return goal;
    }

    private NewPlan planned(UUID id) {
        PlannedGoal goal = found(id);
        Plan plan =
                PLANNER.plan(
                        PlanningGround.fresh(
                                goal.state().brief(), today, goal.state().sharedTime()),
                        UuidV7::next);
        return new NewPlan(
                UuidV7.next(),
                UuidV7.next(),
                goal,
                RevisionClaim.ofNothing(id, user, Trigger.GOAL_CREATED, Causes.NONE),
                new NewPlan.Content.First(plan),
                Authorship.builtIn("Made by rule."),
                "Made by rule.",
                Instant.now(),
                Instant.now());
    }
}
