package dev.milepost.bench.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.bench.load.People;
import dev.milepost.bench.tasks.Population.TaskNumber;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationTests {

    @ParameterizedTest
    @CsvSource({"10000, 1000000", "2000, 200000", "100, 10000", "7, 100"})
    void thePeopleHaveAsManyTasksAsThereAre(int people, int tasks) {
        Population population = new Population(people, tasks);
        assertThat(IntStream.rangeClosed(1, people).map(population::tasksOf).sum())
                .isEqualTo(tasks);
        assertThat(IntStream.rangeClosed(1, people).map(population::tasksOf).min())
                .hasValue(population.fewest());
    }

    @Test
    void someHaveVeryMany() {
        Population population = new Population(10_000, 1_000_000);
        assertThat(
                        IntStream.rangeClosed(1, 10_000)
                                .filter(person -> population.tasksOf(person) == 20_000)
                                .count())
                .isEqualTo(5);
    }

    @Test
    void openTasksAreThoseThatAreNotClosed() {
        assertThat(
                        IntStream.range(0, TaskNumber.openOf(50))
                                .map(before -> TaskNumber.open(1, before).index()))
                .allMatch(index -> index <= 50 && index % 5 != 3 && index % 5 != 4)
                .doesNotHaveDuplicates();
    }

    @Test
    void idsAreMadeOfTheNumbers() {
        assertThat(People.id(12)).hasToString("00000000-0000-7000-8000-100000000012");
        assertThat(Population.task(new TaskNumber(12, 3)))
                .hasToString("00000000-0000-7000-9000-100000300012");
    }
}
