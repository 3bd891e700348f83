package dev.milepost.bench.tasks;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// What is measured, in the order in which it is.
enum Operation {
    ONE("one task", false),
    LIST("list, first page", false),
    NEXT_PAGE("list, next page", false),
    SEARCH("search", false),
    COUNTS("counts", false),
    CREATE("create", true),
    PATCH("patch", true),
    COMPLETE("complete", true),
    DELETE("delete", true);

    private final String words;
    private final boolean write;

    Operation(String words, boolean write) {
        this.words = words;
        this.write = write;
    }

    /// Those that are named, or all.
    static Set<Operation> named(List<String> names) {
        EnumSet<Operation> named = EnumSet.allOf(Operation.class);
        named.removeIf(operation -> !names.contains(operation.id()));
        return named.isEmpty() ? EnumSet.allOf(Operation.class) : named;
    }

    /// A read and a write.
    static List<Operation> ofManyConnections(Set<Operation> operations) {
        return Stream.of(ONE, CREATE).filter(operations::contains).toList();
    }

    String words() {
        return words;
    }

    boolean isWrite() {
        return write;
    }

    /// For files and metrics.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
