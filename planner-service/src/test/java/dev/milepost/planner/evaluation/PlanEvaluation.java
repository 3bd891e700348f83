package dev.milepost.planner.evaluation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.milepost.planner.drafting.builtin.BuiltInPlanner;
import dev.milepost.planner.drafting.llm.DrafterTrial;
import dev.milepost.planner.drafting.llm.Misbehaviour;
import dev.milepost.planner.plan.Examples;
import dev.milepost.planner.plan.Life;
import dev.milepost.planner.plan.Plan;
import dev.milepost.planner.plan.PlanChecker;
import dev.milepost.planner.plan.PlanningGround;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/// Runs it all: a fixed set of goals through the built-in planner and through the drafter that asks a model; models that
/// misbehave; many random goals; what planning costs; and random lives. Ends with 1 when a plan broke a rule.
final class PlanEvaluation {

    private static final int GOALS_PER_KIND = 50;
    private static final int RANDOM_GOALS = 10_000;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 20;

    private final BuiltInPlanner planner = new BuiltInPlanner();
    private long ids;
    private long invalid;

    private PlanEvaluation() {}

    /// @param arguments how many random lives, and how many days each: 1000 and 60 unless told
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        int lives = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        int days = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        logOnlyErrors();
        PlanEvaluation evaluation = new PlanEvaluation();
        evaluation.invalid += new PlannerTables().print(EvaluationGoals.all());
        evaluation.misbehaviour();
        evaluation.random();
        evaluation.cost();
        evaluation.lives(lives, days);
        if (evaluation.invalid > 0) {
            System.out.printf("%d plans broke a rule%n", evaluation.invalid);
            System.exit(1);
        }
    }

    private void misbehaviour() {
        System.out.printf("Models that misbehave, %d random goals each%n", GOALS_PER_KIND);
        for (Misbehaviour kind : Misbehaviour.values()) {
            DrafterTrial.Result result = DrafterTrial.of(kind, GOALS_PER_KIND);
            invalid += result.invalid() + result.chargedForFailures() + result.unclosed();
            System.out.printf("  A model that %-43s %s%n", kind + ":", result.line());
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
        invalid += RANDOM_GOALS - valid;
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
        Life.Totals totals = life.totals();
        System.out.printf(
                "%d lives of %d days, %d steps: every rule held after each, in %.0f s%n",
                lives, days, totals.steps(), (System.nanoTime() - before) / 1e9);
        System.out.printf(
                "  %d plans changed, %d of them thought up anew; a change moves %.1f tasks by %.1f days each%n",
                totals.changes(),
                totals.replans(),
                1.0 * totals.movedTasks() / totals.changes(),
                1.0 * totals.movedDays() / Math.max(1, totals.movedTasks()));
    }

    /// What models do wrong is counted here, and not reported one by one.
    private static void logOnlyErrors() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private UUID nextId() {
        ids++;
        return new UUID(4, ids);
    }
}
