package dev.milepost.planner.drafting.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName(
        "PLAN-1, PLAN-7: whatever a model does, each goal gets a valid plan and no failure is charged")
class MisbehaviourTests {

    /// `deploy/bench/plan-eval` tries 50.
    private static final int GOALS = 20;

    private static final Map<Misbehaviour, DrafterTrial.Result> RESULTS =
            new EnumMap<>(Misbehaviour.class);

    @ParameterizedTest(name = "A model that {0}")
    @EnumSource
    void endsInValidPlansThatAreChargedOnlyWhenTheyAreTheModels(Misbehaviour kind) {
        DrafterTrial.Result result = DrafterTrial.of(kind, GOALS);
        RESULTS.put(kind, result);
        assertThat(result.outcomes()).hasSize(GOALS);
        assertThat(result.invalid()).as("invalid plans").isZero();
        assertThat(result.reserved()).as("reservations").isEqualTo(GOALS);
        assertThat(result.chargedForFailures()).as("failures that were charged").isZero();
        assertThat(result.unclosed()).as("reservations not closed, or closed twice").isZero();
        if (kind.isUseless()) {
            assertThat(result.byModel()).as("plans of useless answers").isZero();
        }
    }

    @AfterAll
    static void whatCameOfIt() {
        RESULTS.forEach((kind, result) ->
                System.out.printf("A model that %-43s %s%n", kind + ":", result.line()));
    }
}
