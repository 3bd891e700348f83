package dev.milepost.credit.achievement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("CRED-5: going on after a new plan")
class SurvivedReplansTests {

    @Test
    void aTaskDoneAfterwardsIsNeeded() {
        assertThat(survived(List.of(10), List.of())).isZero();
        assertThat(survived(List.of(10), List.of(9))).isZero();
        assertThat(survived(List.of(10), List.of(10))).isZero();
        assertThat(survived(List.of(10), List.of(11))).isEqualTo(1);
    }

    @Test
    void oneTaskSpeaksForOnePlan() {
        assertThat(survived(IntStream.range(0, 20).boxed().toList(), List.of(100))).isEqualTo(1);
        assertThat(survived(List.of(1, 2, 3), List.of(100, 101))).isEqualTo(2);
        assertThat(survived(List.of(1), List.of(2, 3, 4))).isEqualTo(1);
    }

    @Test
    void eachPlanTakesATaskThatAnotherDoesNotNeed() {
        assertThat(survived(List.of(1, 5), List.of(3, 7))).isEqualTo(2);
        assertThat(survived(List.of(1, 5), List.of(2, 3))).isEqualTo(1);
        assertThat(survived(List.of(5, 1), List.of(7, 6))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noFactMakesItFewerAndNoneCouldBeMore(long seed) {
        Random random = new Random(seed);
        List<Integer> replans = new ArrayList<>();
        List<Integer> done = new ArrayList<>();
        int before = 0;
        for (int fact = 0; fact < 16; fact++) {
            (random.nextBoolean() ? replans : done).add(random.nextInt(20));
            int now = survived(replans, done);
            assertThat(now).isGreaterThanOrEqualTo(before).isEqualTo(most(replans, done));
            before = now;
        }
    }

    /// Tries every way to give each plan a task of its own.
    private static int most(List<Integer> replans, List<Integer> done) {
        if (replans.isEmpty()) {
            return 0;
        }
        List<Integer> others = replans.subList(1, replans.size());
        int best = most(others, done);
        for (int i = 0; i < done.size(); i++) {
            if (done.get(i) > replans.getFirst()) {
                List<Integer> left = new ArrayList<>(done);
                left.remove(i);
                best = Math.max(best, 1 + most(others, left));
            }
        }
        return best;
    }

    private static int survived(List<Integer> replans, List<Integer> done) {
        return new SurvivedReplans(moments(replans), moments(done)).count();
    }

    private static List<Instant> moments(List<Integer> seconds) {
        return seconds.stream().map(Instant::ofEpochSecond).toList();
    }
}
