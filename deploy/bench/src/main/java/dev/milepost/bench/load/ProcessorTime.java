package dev.milepost.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// How much processor time processes have used so far, by name, in microseconds. A process counts together with its children,
/// also with those that have ended, which is where a database server's time is.
record ProcessorTime(Map<String, Long> micros) {

    /// Linux counts in hundredths of a second, whatever its own clock does.
    private static final long MICROS_PER_TICK = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    static ProcessorTime now(Map<String, Long> processIds) {
        Map<String, Long> micros = new LinkedHashMap<>();
        processIds.forEach((name, id) -> micros.put(name, tree(id) * MICROS_PER_TICK));
        micros.put("load", ticks(ProcessHandle.current().pid(), USER, SYSTEM) * MICROS_PER_TICK);
        return new ProcessorTime(micros);
    }

    /// What was used since then for each of so many requests.
    Map<String, Double> since(ProcessorTime then, long requests) {
        Map<String, Double> each = new LinkedHashMap<>();
        micros.forEach((name, used) -> {
            long before = then.micros.getOrDefault(name, used);
            each.put(name, requests == 0 ? 0 : (used - before) / (double) requests);
        });
        return each;
    }

    private static long tree(long id) {
        long own = ticks(id, USER, SYSTEM, USER_OF_ENDED_CHILDREN, SYSTEM_OF_ENDED_CHILDREN);
        Stream<ProcessHandle> children =
                ProcessHandle.of(id).stream().flatMap(ProcessHandle::children);
        return own + children.mapToLong(child -> ticks(child.pid(), USER, SYSTEM)).sum();
    }

    /// Fields of `/proc/<id>/stat` behind the name of the program, which may hold anything.
    private static long ticks(long id, int... wanted) {
        try {
            String text = Files.readString(Path.of("/proc", Long.toString(id), "stat"));
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field : wanted) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (IOException endedJustNow) {
            return 0;
        }
    }
}
