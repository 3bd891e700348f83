package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;

/// Holds what a service says of its tables (ID-9) to the tables that its database has.
public final class UserDataRules {

    private static final String COLUMNS =
            """
            SELECT c.table_name::text, array_agg(c.column_name::text) AS columns
              FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
             WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'
             GROUP BY c.table_name
            """;
    private static final String SECRET = ".*(hash|secret|password).*|(.*_)?token";

    private final UserTables declared;
    private final Map<String, Set<String>> columns;

    private UserDataRules(UserTables declared, Map<String, Set<String>> columns) {
        this.declared = declared;
        this.columns = columns;
    }

    public static void check(UserTables declared, DatabaseClient database) {
        Map<String, Set<String>> columns =
                database.sql(COLUMNS)
                        .map(row ->
                                Map.entry(
                                        Objects.requireNonNull(row.get(0, String.class)),
                                        Set.of(Objects.requireNonNull(row.get(1, String[].class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .block();
        new UserDataRules(declared, Objects.requireNonNull(columns)).check();
    }

    private void check() {
        assertThat(names())
                .as("Each table is declared in UserTables: with its users' rows, or as impersonal")
                .containsExactlyInAnyOrderElementsOf(columns.keySet());
        assertThat(declared.impersonal().keySet())
                .allSatisfy(table -> assertThat(of(table)).as(table).doesNotContain("user_id"));
        assertThat(declared.personal()).allSatisfy(this::check);
    }

    private void check(UserTable table) {
        Set<String> shown = new HashSet<>(of(table.name()));
        shown.removeAll(table.withheld());
        if (table.withheld().size() > 1) {
            assertThat(of(table.name()))
                    .as("columns of %s that are withheld", table.name())
                    .containsAll(withoutUser(table.withheld()));
        }
        if (table.unexported() == null) {
            assertThat(shown)
                    .as("columns of %s that everybody sees", table.name())
                    .noneMatch(column -> column.matches(SECRET));
        }
    }

    private static Collection<String> withoutUser(Collection<String> withheld) {
        return withheld.stream().filter(column -> !column.equals("user_id")).toList();
    }

    private Set<String> of(String table) {
        return columns.getOrDefault(table, Set.of());
    }

    private Set<String> names() {
        return Stream.concat(
                        declared.personal().stream().map(UserTable::name),
                        declared.impersonal().keySet().stream())
                .collect(Collectors.toSet());
    }
}
