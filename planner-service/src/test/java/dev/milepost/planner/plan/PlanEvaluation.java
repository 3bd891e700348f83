package dev.milepost.planner.plan;

import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the planners are worth, in numbers: run by `deploy/bench/plan-eval`. A fixed set of goals through the built-in planner
/// and through the repair of what models answer; many random goals; random lives; and what planning costs.
final class PlanEvaluation {

    private static final Map<String, String> KINDS =
            Map.of(
                    "Learn Python", "Python",
                    "Learn Spanish", "Spanish",
                    "Play the guitar", "guitar",
                    "Run a half marathon", "half marathon",
                    "Write a novel", "novel",
                    "Pass the driving exam", "driving exam",
                    "Build a bookshelf", "bookshelf");
    private static final List<Integer> DURATIONS = List.of(7, 30, 90, 365);
    private static final List<Integer> DAILY_MINUTES = List.of(15, 60, 480);
    private static final int RANDOM_GOALS = 10_000;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 20;

    private final BuiltInPlanner planner = new BuiltInPlanner();
    private final PlanRepair repair = new PlanRepair(planner::draft);
    private long ids;

    private PlanEvaluation() {}

    /// @param arguments how many random lives, and how many days each: 1000 and 60 unless told
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int lives = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        PlanEvaluation evaluation = new PlanEvaluation();
        List<GoalBrief> goals = goals();
        evaluation.builtIn(goals);
        evaluation.models(goals);
        evaluation.random();
        evaluation.cost();
        evaluation.lives(lives, days);
    }

    private void builtIn(List<GoalBrief> goals) {
        int valid = 0;
        double coverage = 0;
        IntSummaryStatistics load = new IntSummaryStatistics();
        for (GoalBrief goal : goals) {
            PlanningGround ground = PlanningGround.fresh(goal, goal.startDate());
            Plan plan = planner.plan(ground, this::nextId);
            valid += PlanChecker.violationsOf(plan, ground).isEmpty() ? 1 : 0;
            Map<LocalDate, Integer> minutes = minutesOf(plan);
            coverage += 1.0 * minutes.size() / goal.studyDays().size();
            minutes.values().forEach(day -> load.accept(100 * day / goal.dailyMinutes()));
        }
        System.out.printf(
                "Built-in planner, %d goals: %.1f %% valid, %.1f %% of study days covered%n",
                goals.size(), 100.0 * valid / goals.size(), 100 * coverage / goals.size());
        System.out.printf(
                "  load of a day: %.0f %% of its time on average, %d %% at most%n",
                load.getAverage(), load.getMax());
    }

    private void models(List<GoalBrief> goals) {
        Map<String, int[]> results = new TreeMap<>();
        Random random = new Random(11);
        for (GoalBrief goal : goals) {
            PlanningGround ground = PlanningGround.fresh(goal, goal.startDate());
            PlanDraft good = planner.draft(ground);
            count(results, "good", good, ground);
            count(results, "bad", PoorDrafts.thinned(good, random), ground);
            count(results, "hostile", PoorDrafts.wild(random, goal), ground);
        }
        results.forEach((kind, counts) ->
                System.out.printf(
                        "A model that answers %-8s %d goals: %d mended, %d replaced, %d invalid plans%n",
                        kind + ",", goals.size(), counts[0], counts[1], counts[2]));
    }

    private void count(
            Map<String, int[]> results, String kind, PlanDraft draft, PlanningGround ground) {
        int[] counts = results.computeIfAbsent(kind, _ -> new int[3]);
        switch (repair.repair(draft, ground, this::nextId)) {
            case PlanRepair.Outcome.Refused _ -> counts[1]++;
            case PlanRepair.Outcome.Repaired repaired -> {
                boolean valid = PlanChecker.violationsOf(repaired.plan(), ground).isEmpty();
                counts[valid ? 0 : 2]++;
            }
        }
    }

    private void random() {
        Random random = new Random(2026);
        int valid = 0;
        for (int i = 0; i < RANDOM_GOALS; i++) {
            PlanningGround ground =
                    PlanningGround.fresh(Examples.randomBrief(random), Examples.START);
            Plan plan = planner.plan(ground, this::nextId);
            valid += PlanChecker.violationsOf(plan, ground).isEmpty() ? 1 : 0;
        }
        System.out.printf(
                "Built-in planner, %d random goals: %.2f %% valid%n",
                RANDOM_GOALS, 100.0 * valid / RANDOM_GOALS);
    }

    private void cost() {
        PlanningGround year = Examples.ground(365, 60);
        for (int i = 0; i < WARM_UP; i++) {
            planner.plan(year, this::nextId);
        }
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < MEASURED; i++) {
            long before = cpu();
            planner.plan(year, this::nextId);
            nanos.add(cpu() - before);
        }
        nanos.sort(null);
        System.out.printf(
                "Planning 365 days: %.1f ms of CPU (median of %d), %.1f ms at most%n",
                nanos.get(MEASURED / 2) / 1e6, MEASURED, nanos.getLast() / 1e6);
    }

    private void lives(int lives, int days) {
        Random random = new Random(99);
        Life life = new Life(random, days);
        long before = System.nanoTime();
        for (int i = 0; i < lives; i++) {
            life.live(Examples.randomBrief(random));
        }
        System.out.printf(
                "%d lives of %d days, %d steps: every rule held, %d plans changed, in %.0f s%n",
                lives, days, life.steps(), life.changes(), (System.nanoTime() - before) / 1e9);
        System.out.printf(
                "  a change moves %.1f tasks by %.1f days each%n",
                1.0 * life.movedTasks() / life.changes(),
                1.0 * life.movedDays() / Math.max(1, life.movedTasks()));
    }

    private static List<GoalBrief> goals() {
        List<GoalBrief> goals = new ArrayList<>();
        List<SkillLevel> levels = List.of(SkillLevel.values());
        List<Set<DayOfWeek>> restDays =
                List.of(
                        Set.of(),
                        EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Set.of(DayOfWeek.FRIDAY));
        new TreeMap<>(KINDS)
                .forEach((name, topic) -> {
                    for (int days : DURATIONS) {
                        for (int minutes : DAILY_MINUTES) {
                            int index = goals.size();
                            goals.add(
                                    new GoalBrief(
                                            new UUID(5, index),
                                            name,
                                            topic,
                                            levels.get(index % levels.size()),
                                            Examples.START,
                                            days,
                                            minutes,
                                            restDays.get(index % restDays.size())));
                        }
                    }
                });
        return goals;
    }

    private static Map<LocalDate, Integer> minutesOf(Plan plan) {
        return plan.tasks().stream()
                .collect(
                        Collectors.groupingBy(
                                PlannedTask::dueDate,
                                Collectors.summingInt(PlannedTask::estimatedMinutes)));
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private UUID nextId() {
        ids++;
        return new UUID(4, ids);
    }
}
