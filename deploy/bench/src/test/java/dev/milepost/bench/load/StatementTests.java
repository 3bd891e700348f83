package dev.milepost.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementTests {

    private static final List<@Nullable String> PARAMETERS = parameters();

    private final Statement statement =
            new Statement("UPDATE tasks SET a = $1, b = $2 WHERE a <> $1", PARAMETERS);

    @Test
    void eachPlaceholderIsReplaced() {
        assertThat(statement.with(value -> value == null ? "NULL" : "'" + value + "'"))
                .isEqualTo("UPDATE tasks SET a = 'x$1', b = NULL WHERE a <> 'x$1'");
    }

    @Test
    void mentionsWhatIsInItsParameters() {
        assertThat(statement.mentions("x$")).isTrue();
        assertThat(statement.mentions("y")).isFalse();
    }

    private static List<@Nullable String> parameters() {
        List<@Nullable String> values = new ArrayList<>();
        values.add("x$1");
        values.add(null);
        return values;
    }
}
