package dev.milepost.task.task.persistence;

import dev.milepost.kit.web.InvalidCursor;
import dev.milepost.task.task.SearchWords;
import dev.milepost.task.task.TaskFilter;
import dev.milepost.task.task.TaskFilter.Position;
import dev.milepost.task.task.TaskStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The statement for a part of a list. Only what is asked for stands in it, so that the planner of the database sees it
/// and picks the index.
///
/// @param values of its parameters
record TaskListSql(String sql, Map<String, Object> values) {

    private static final Set<TaskStatus> OPEN =
            Set.of(TaskStatus.PENDING, TaskStatus.IN_PROGRESS, TaskStatus.OVERDUE);

    /// Whether a user has so few tasks that to read them all is quicker than to look words up in the index of everybody's words.
    private static final String FEW =
            """
            WITH few AS MATERIALIZED (
                SELECT count(*) <= 400 AS yes FROM (SELECT FROM tasks WHERE user_id = :user_id ORDER BY created_at LIMIT 401) AS oldest)
            """;

    /// As in the index of open tasks: the planner has to read it there to use it.
    static final String IS_OPEN = "t.status IN ('PENDING', 'IN_PROGRESS', 'OVERDUE')";

    static TaskListSql of(TaskFilter filter, ListPart part, @Nullable Position after, int most) {
        Writer writer = new Writer();
        writer.select(part, filter.search());
        writer.where(filter);
        writer.and(part.condition());
        if (after != null) {
            writer.after(part, after.keys());
        }
        writer.order(part, most);
        return writer.written(filter);
    }

    /// Writes conditions and remembers their values.
    private static final class Writer {

        private final StringBuilder sql = new StringBuilder();
        private final Map<String, Object> values = new LinkedHashMap<>();

        void select(ListPart part, @Nullable SearchWords search) {
            sql.append(search == null ? "" : FEW).append("SELECT t.*, g.name AS goal_name");
            for (int i = 0; i < part.keys().size(); i++) {
                sql.append(", ").append(part.keys().get(i).sql()).append(" AS key_").append(i);
            }
            sql.append(" FROM ")
                    .append(search == null ? "tasks" : found(new WordConditions(search)))
                    .append(" t LEFT JOIN known_goals g ON g.goal_id = t.goal_id WHERE true");
        }

        /// One half is never executed. No index is of an expression, so the first half reads all tasks of the user.
        private static String found(WordConditions words) {
            return """
            (SELECT * FROM tasks WHERE (SELECT yes FROM few) AND %s
             UNION ALL SELECT * FROM tasks WHERE NOT (SELECT yes FROM few) AND %s)\
            """
                    .formatted(words.in("search_text || ''"), words.in("search_text"));
        }

        void where(TaskFilter filter) {
            and("t.user_id = :user_id", "user_id", filter.user().value());
            and(filter.hidden() ? "t.hidden" : "NOT t.hidden");
            and(filter.archived() ? "t.archived" : "NOT t.archived");
            and("t.goal_id = :goal_id", "goal_id", filter.goalId());
            status(filter.statuses());
            anyOf("t.priority", "priorities", filter.priorities());
            tagged(filter.tagged());
            due(filter);
            origin(filter.origin());
        }

        private void status(Set<TaskStatus> statuses) {
            anyOf("t.status", "statuses", statuses);
            if (!statuses.isEmpty() && OPEN.containsAll(statuses)) {
                and(IS_OPEN);
            }
        }

        private void tagged(TaskFilter.Tagged tagged) {
            if (!tagged.tags().isEmpty()) {
                String operator = tagged.all() ? "@>" : "&&";
                and("t.tags " + operator + " :tags", "tags", tagged.tags().toArray(String[]::new));
            }
        }

        private void due(TaskFilter filter) {
            TaskFilter.DueWithin due = filter.due();
            and(ListPart.DAY + " >= :start_date", "start_date", due.startDate());
            and(ListPart.DAY + " <= :end_date", "end_date", due.endDate());
            if (due.startDate() != null || due.endDate() != null) {
                and(ListPart.DAY + " < DATE '9999-12-31'");
            }
            if (due.hasDueDate() != null) {
                and(ListPart.DAY + (due.hasDueDate() ? " <" : " =") + " DATE '9999-12-31'");
            }
            if (due.overdue() != null) {
                String overdue = "(" + ListPart.DAY + " < :today AND " + IS_OPEN + ")";
                and(due.overdue() ? overdue : "NOT " + overdue, "today", filter.today());
            }
        }

        private void origin(TaskFilter.Origin origin) {
            and(
                    "t.source = :source",
                    "source",
                    origin.source() == null ? null : origin.source().name());
            and("t.template_id = :template_id", "template_id", origin.templateId());
            and("t.series_id = :series_id", "series_id", origin.seriesId());
        }

        void after(ListPart part, List<String> keys) {
            if (keys.size() != part.keys().size()) {
                throw new InvalidCursor();
            }
            and(
                    "(%s) %s (%s)"
                            .formatted(
                                    columns(part, ""),
                                    part.descending() ? "<" : ">",
                                    IntStream.range(0, keys.size())
                                            .mapToObj(i -> ":key_" + i)
                                            .collect(Collectors.joining(", "))));
            for (int i = 0; i < keys.size(); i++) {
                values.put("key_" + i, part.keys().get(i).parsed(keys.get(i)));
            }
        }

        void order(ListPart part, int most) {
            sql.append(" ORDER BY ")
                    .append(columns(part, part.descending() ? " DESC" : ""))
                    .append(" LIMIT ")
                    .append(most);
        }

        TaskListSql written(TaskFilter filter) {
            if (filter.search() != null) {
                new WordConditions(filter.search()).bind(sql.toString(), values);
            }
            return new TaskListSql(sql.toString(), values);
        }

        void and(String condition) {
            sql.append(" AND ").append(condition);
        }

        private void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                and(condition);
                values.put(name, value);
            }
        }

        private void anyOf(String column, String name, Set<? extends Enum<?>> wanted) {
            if (!wanted.isEmpty()) {
                and(
                        column + " = ANY(:" + name + ")",
                        name,
                        wanted.stream().map(Enum::name).sorted().toArray(String[]::new));
            }
        }

        private static String columns(ListPart part, String direction) {
            return part.keys().stream()
                    .map(key -> key.sql() + direction)
                    .collect(Collectors.joining(", "));
        }
    }
}
