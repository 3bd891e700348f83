package dev.milepost.bench.tasks;

import dev.milepost.bench.tasks.Choice.Any;
import dev.milepost.bench.tasks.Choice.Fresh;
import dev.milepost.bench.tasks.Population.TaskNumber;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/// Who is asked for what: a fifth of the people reads, makes and changes; the others have the tasks that can be completed or
/// deleted once, some for the service and some for `pgbench`, which also changes each task once, because it knows no versions.
final class Shares {

    private static final int PARTS = 25;
    private static final int READERS = 5;
    private static final int EACH = 4;

    private final Population population;
    private final Random random = new Random(42);
    private final int part;
    private final int open;
    private final Map<Operation, Fresh> once = new EnumMap<>(Operation.class);

    Shares(Population population) {
        this.population = population;
        this.part = population.people() / PARTS;
        this.open = TaskNumber.openOf(population.fewest());
        once.put(Operation.COMPLETE, Fresh.of(first(0), EACH * part, 0, open));
        once.put(Operation.DELETE, Fresh.of(first(1), EACH * part, 0, open));
    }

    int readers() {
        return READERS * part;
    }

    /// The people whose tokens are needed, from the first on.
    int withTokens() {
        return first(2) - 1;
    }

    Random random() {
        return random;
    }

    Any any(Operation operation) {
        return new Any(population, readers(), operation == Operation.PATCH, random);
    }

    /// For requests to the service.
    Choice ofService(Operation operation) {
        Fresh fresh = once.get(operation);
        return fresh == null ? any(operation) : fresh;
    }

    /// For `pgbench`, which may do this several times: each time with its part of the tasks.
    ///
    /// @param turn counted from 0
    /// @param turns how often altogether
    Choice ofPgbench(Operation operation, int turn, int turns) {
        return switch (operation) {
            case PATCH -> slice(2, turn, turns);
            case COMPLETE -> slice(3, turn, turns);
            case DELETE -> slice(4, turn, turns);
            case ONE, LIST, NEXT_PAGE, SEARCH, COUNTS, CREATE -> any(operation);
        };
    }

    private Fresh slice(int group, int turn, int turns) {
        int all = turns * (turns + 1) / 2;
        int from = open * (turn * (turn + 1) / 2) / all;
        int to = open * ((turn + 1) * (turn + 2) / 2) / all;
        return Fresh.of(first(group), EACH * part, from, to - from);
    }

    private int first(int group) {
        return 1 + (READERS + group * EACH) * part;
    }
}
