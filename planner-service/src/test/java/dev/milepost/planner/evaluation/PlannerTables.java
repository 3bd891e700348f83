package dev.milepost.planner.evaluation;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Authorship;
import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.drafting.Drafted;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.drafting.llm.DrafterTrial;
import dev.milepost.planner.drafting.llm.DrafterTrial.Outcome;
import dev.milepost.planner.drafting.llm.ModelManner;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlannedTask;
import dev.milepost.planner.plan.PlanningGround;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Compares the built-in planner with models that answer well, badly and hostilely: the plans of new goals, and what plans
/// become after something has happened.
final class PlannerTables {

    private static final UserId USER = new UserId(new UUID(8, 1));

    private final BuiltInPlanner builtIn = new BuiltInPlanner();
    private final Map<String, Function<List<DraftRequest>, List<Outcome>>> planners =
            new LinkedHashMap<>();
    private final Map<Disturbance, Map<String, Stability>> replans =
            new EnumMap<>(Disturbance.class);
    private long ids;
    private long invalid;

    PlannerTables() {
        planners.put("built-in planner", requests -> requests.stream().map(this::byRule).toList());
        for (ModelManner manner : ModelManner.values()) {
            String name = "model answering " + manner.name().toLowerCase(Locale.ROOT);
            planners.put(name, requests -> DrafterTrial.of(manner, requests).outcomes());
        }
    }

    /// Prints the tables.
    ///
    /// @return how many plans were invalid
    long print(List<GoalBrief> goals) {
        System.out.printf("New plans for %d goals%n", goals.size());
        System.out.printf(
                "  %-26s %7s %9s %12s %9s %9s %12s%n",
                "", "valid", "coverage", "load of day", "at most", "by model", "calls/plan");
        planners.forEach((name, planner) -> newPlans(name, planner, goals));
        replans.forEach((disturbance, rows) -> {
            System.out.printf("Replans after %s%n", disturbance.words());
            System.out.printf("  %-26s %s%n", "", Stability.HEADINGS);
            rows.forEach((name, stability) -> System.out.printf("  %-26s %s%n", name, stability));
        });
        return invalid;
    }

    private void newPlans(
            String name,
            Function<List<DraftRequest>, List<Outcome>> planner,
            List<GoalBrief> goals) {
        List<Outcome> outcomes =
                planner.apply(
                        goals.stream()
                                .map(goal -> PlanningGround.fresh(goal, goal.startDate()))
                                .map(ground -> new DraftRequest(USER, ground, 1, ""))
                                .toList());
        System.out.printf("  %-26s %s%n", name, quality(outcomes));
        for (Disturbance disturbance : Disturbance.values()) {
            Stability stability = Stability.of(planner.apply(after(disturbance, outcomes)));
            invalid += stability.invalid();
            replans.computeIfAbsent(disturbance, _ -> new LinkedHashMap<>()).put(name, stability);
        }
    }

    private String quality(List<Outcome> outcomes) {
        long valid = outcomes.stream().filter(Outcome::isValid).count();
        invalid += outcomes.size() - valid;
        IntSummaryStatistics load = new IntSummaryStatistics();
        double coverage = 0;
        for (Outcome outcome : outcomes) {
            PlanningGround ground = outcome.request().ground();
            Map<LocalDate, Integer> minutes =
                    outcome.drafted().plan().tasks().stream()
                            .collect(
                                    Collectors.groupingBy(
                                            PlannedTask::dueDate,
                                            Collectors.summingInt(PlannedTask::estimatedMinutes)));
            coverage += 1.0 * minutes.size() / ground.studyDays().size();
            minutes.values().forEach(day -> load.accept(100 * day / ground.brief().dailyMinutes()));
        }
        return "%5.1f %% %7.1f %% %10.0f %% %7d %% %9d %12.2f"
                .formatted(
                        100.0 * valid / outcomes.size(),
                        100 * coverage / outcomes.size(),
                        load.getAverage(),
                        load.getMax(),
                        outcomes.stream().filter(Outcome::isByModel).count(),
                        outcomes.stream().mapToInt(Outcome::calls).average().orElse(0));
    }

    private static List<DraftRequest> after(Disturbance disturbance, List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome ->
                        disturbance.after(
                                outcome.request().ground().brief(), outcome.drafted().plan()))
                .map(ground -> new DraftRequest(USER, ground, 2, disturbance.words()))
                .toList();
    }

    private Outcome byRule(DraftRequest request) {
        return new Outcome(
                request,
                new Drafted(
                        builtIn.plan(request.ground(), this::nextId),
                        Authorship.builtIn("By rule.")));
    }

    private UUID nextId() {
        ids++;
        return new UUID(4, ids);
    }
}
