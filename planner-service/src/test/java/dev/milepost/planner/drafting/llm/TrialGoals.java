package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.GoalState;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskState;
import dev.milepost.planner.plan.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Random requests for plans: every other one for a goal that is under way.
final class TrialGoals {

    private static final int LONGEST_DAYS = 90;
    private static final int SKIPPED = 3;

    private final Random random;
    private final BuiltInPlanner planner = new BuiltInPlanner();
    private long ids;

    private TrialGoals(Random random) {
        this.random = random;
    }

    static List<DraftRequest> requests(int count, long seed) {
        TrialGoals goals = new TrialGoals(new Random(seed));
        return IntStream.range(0, count).mapToObj(goals::request).toList();
    }

    private DraftRequest request(int index) {
        GoalBrief any = Examples.randomBrief(random);
        int days = Math.min(any.durationDays(), LONGEST_DAYS);
        GoalBrief brief = any.until(any.startDate().plusDays(days - 1L));
        UserId user = new UserId(new UUID(8, index));
        return index % 2 == 0
                ? new DraftRequest(user, PlanningGround.fresh(brief, brief.startDate()), 1, "")
                : new DraftRequest(user, underWay(brief), 2, "Three tasks were skipped.");
    }

    private PlanningGround underWay(GoalBrief brief) {
        Instant begun = brief.startDate().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
        Plan plan = planner.plan(PlanningGround.fresh(brief, brief.startDate()), this::nextId);
        List<TaskState> tasks =
                new ArrayList<>(plan.tasks().stream().map(Examples::pending).toList());
        for (int at = 0; at < Math.min(SKIPPED, tasks.size()); at++) {
            tasks.set(
                    at, Examples.closed(tasks.get(at), TaskStatus.SKIPPED, begun.plusSeconds(60)));
        }
        return new GoalState(brief, ZoneOffset.UTC, tasks, begun, begun)
                .groundAt(begun.plus(Duration.ofDays(2)));
    }

    private UUID nextId() {
        ids++;
        return new UUID(6, ids);
    }
}
