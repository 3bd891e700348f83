package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-3, PLAN-4: plans through random lives")
class LifeSimulationTests {

    /// `deploy/bench/plan-eval` lives a thousand lives.
    private static final int GOALS = 30;

    private static final int DAYS = 25;

    @Test
    void everyChangeKeepsTheRulesAndWhatIsTheUsers() {
        Random random = new Random(42);
        Life life = new Life(random, DAYS);
        for (int i = 0; i < GOALS; i++) {
            life.live(Examples.randomBrief(random));
        }
        assertThat(life.totals().steps()).as("steps").isGreaterThan(GOALS * DAYS / 2);
        assertThat(life.totals().changes()).as("plans that changed").isGreaterThan(GOALS);
    }
}
