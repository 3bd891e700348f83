package dev.milepost.bench.tasks;

import dev.milepost.bench.load.People;
import dev.milepost.bench.load.Pgbench;
import dev.milepost.bench.load.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One request to the task service, recorded.
///
/// @param key its `Idempotency-Key`; empty when it has none
/// @param made the id that the service gave to what it made; empty when it made nothing
record Recorded(List<Statement> statements, UUID person, UUID task, String key, String made) {

    /// The same about other tasks.
    Pgbench.Script about(Choice choice) {
        return new Pgbench.Script(prelude(choice), statements, changing());
    }

    private static String prelude(Choice choice) {
        return choice.script()
                + """
                \\set person :number + %d
                \\set task :number + :index * %d + %d
                \\set fresh random(%d, %d)
                """
                        .formatted(
                                People.FIRST,
                                Population.STRIDE,
                                People.FIRST,
                                People.FIRST,
                                9 * People.FIRST);
    }

    private Map<String, String> changing() {
        Map<String, String> changing = new LinkedHashMap<>();
        changing.put(person.toString(), Pgbench.id(People.PREFIX, "person"));
        changing.put(task.toString(), Pgbench.id(Population.TASK_PREFIX, "task"));
        if (!made.isEmpty()) {
            changing.put(made, Pgbench.id("00000000-0000-7000-a000-", "fresh"));
        }
        if (!key.isEmpty()) {
            changing.put(key, "('pgbench-' || :fresh)");
        }
        return changing;
    }
}
