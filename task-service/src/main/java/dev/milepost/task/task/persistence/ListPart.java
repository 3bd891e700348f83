package dev.milepost.task.task.persistence;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.web.InvalidCursor;
import dev.milepost.task.task.Priority;
import dev.milepost.task.task.TaskFilter;
import io.r2dbc.spi.Readable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// A part of a list whose order one index serves. Most lists are one part; what an index cannot give in one go is read
/// part after part: high, medium and low priority, days downwards and then what has none.
///
/// @param condition what tells the part from the others
/// @param keys by which it is sorted, all in one direction; the last one is unique
record ListPart(String condition, List<Key> keys, boolean descending) {

    /// Where a task without a day stands.
    static final String DAY = "coalesce(t.due_date, DATE '9999-12-31')";

    private static final String ALL = "true";
    private static final Key ID = new Key("t.id", UUID.class, UUID::fromString);
    private static final List<Key> BY_DAY =
            List.of(
                    new Key(DAY, LocalDate.class, LocalDate::parse),
                    new Key("coalesce(t.order_in_goal, 0)", Integer.class, Integer::valueOf),
                    ID);
    private static final Key TITLE =
            new Key("split_part(t.search_text, '|', 1) COLLATE \"C\"", String.class, key -> key);

    static List<ListPart> of(TaskFilter filter) {
        boolean down = filter.descending();
        return switch (filter.sort()) {
            case DUE_DATE ->
                    down
                            ? List.of(
                                    new ListPart(DAY + " < DATE '9999-12-31'", BY_DAY, true),
                                    new ListPart(DAY + " = DATE '9999-12-31'", BY_DAY, true))
                            : List.of(new ListPart(ALL, BY_DAY, false));
            case PRIORITY ->
                    directed(
                            Stream.of(Priority.HIGH, Priority.MEDIUM, Priority.LOW)
                                    .map(ListPart::of),
                            down);
            case CREATED_AT ->
                    List.of(new ListPart(ALL, List.of(instant("t.created_at"), ID), down));
            case UPDATED_AT ->
                    List.of(new ListPart(ALL, List.of(instant("t.updated_at"), ID), down));
            case TITLE -> List.of(new ListPart(ALL, List.of(TITLE, ID), down));
            case RELEVANCE -> List.of(byRelevance(filter, down));
        };
    }

    private static ListPart of(Priority priority) {
        return new ListPart("t.priority = '" + priority + "'", BY_DAY, false);
    }

    private static ListPart byRelevance(TaskFilter filter, boolean down) {
        WordConditions words = new WordConditions(Objects.requireNonNull(filter.search()));
        Key score = new Key(words.score(), Integer.class, Integer::valueOf);
        return new ListPart(ALL, List.of(score, ID), down);
    }

    private static List<ListPart> directed(Stream<ListPart> parts, boolean down) {
        List<ListPart> best = new ArrayList<>(parts.toList());
        return down ? best : best.reversed();
    }

    private static Key instant(String column) {
        return new Key(column, Instant.class, Instant::parse);
    }

    /// The keys of a row, as a cursor carries them.
    List<String> keysOf(Readable row) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            values.add(String.valueOf(Columns.value(row, "key_" + i, keys.get(i).type)));
        }
        return values;
    }

    /// A column by which is sorted.
    record Key(String sql, Class<?> type, Function<String, Object> parser) {

        /// @throws InvalidCursor for what can be no value of this column
        Object parsed(String value) {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException | DateTimeException _) {
                throw new InvalidCursor();
            }
        }
    }
}
