package dev.milepost.kit.userdata;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table with rows of users. Unless something else is said, all columns of it are exported and its rows are erased.
///
/// @param rows which of them are a user's: a condition with `:user_id`
/// @param order in which they are exported: the columns of a key
/// @param withheld columns that never leave, such as hashes and what only the service understands
/// @param unexported why none of it is exported; null when it is
/// @param lasting why the rows outlive their user; null when they do not
public record UserTable(
        String name,
        String rows,
        String order,
        List<String> withheld,
        @Nullable String unexported,
        @Nullable String lasting) {

    private static final String USER = "user_id";

    public UserTable {
        withheld = List.copyOf(withheld);
    }

    /// A table whose rows have an `id` and name their user by `user_id`.
    public static UserTable of(String name) {
        return new UserTable(name, "user_id = :user_id", "id", List.of(USER), null, null);
    }

    /// Says which rows are a user's.
    ///
    /// @param condition in SQL, with `:user_id`
    public UserTable whose(String condition) {
        return new UserTable(name, condition, order, withheld, unexported, lasting);
    }

    /// Names the columns that the rows are exported in the order of.
    public UserTable by(String columns) {
        return new UserTable(name, rows, columns, withheld, unexported, lasting);
    }

    /// Withholds columns from the export, besides `user_id`, which it says once.
    public UserTable without(String... columns) {
        List<String> all = new ArrayList<>(withheld);
        all.addAll(List.of(columns));
        return new UserTable(name, rows, order, all, unexported, lasting);
    }

    public UserTable unexported(String because) {
        return new UserTable(name, rows, order, withheld, because, lasting);
    }

    public UserTable lasting(String because) {
        return new UserTable(name, rows, order, withheld, unexported, because);
    }

    boolean isExported() {
        return unexported == null;
    }

    boolean isErased() {
        return lasting == null;
    }

    /// A row as JSON, as its user gets to see it.
    String selection() {
        return "SELECT (to_jsonb(t) - ARRAY[%s]::text[])::text AS row FROM %s t WHERE %s ORDER BY %s"
                .formatted(
                        withheld.stream()
                                .map(column -> "'" + column + "'")
                                .collect(Collectors.joining(", ")),
                        name,
                        rows,
                        order);
    }

    String deletion() {
        return "DELETE FROM %s WHERE %s".formatted(name, rows);
    }
}
