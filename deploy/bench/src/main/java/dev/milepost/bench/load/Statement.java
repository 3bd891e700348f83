package dev.milepost.bench.load;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A statement as the database executed it.
///
/// @param sql with `$1`, `$2` … for the parameters
/// @param parameters as text; null for NULL
public record Statement(String sql, List<@Nullable String> parameters) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\d+)");

    boolean begins() {
        return sql.startsWith("BEGIN");
    }

    boolean ends() {
        return sql.startsWith("COMMIT") || sql.startsWith("ROLLBACK");
    }

    boolean mentions(String text) {
        return sql.contains(text)
                || parameters.stream().anyMatch(value -> value != null && value.contains(text));
    }

    /// The text with each placeholder replaced.
    String with(Parameters written) {
        Matcher matcher = PLACEHOLDER.matcher(sql);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = parameters.get(Integer.parseInt(matcher.group(1)) - 1);
            matcher.appendReplacement(text, Matcher.quoteReplacement(written.write(value)));
        }
        return matcher.appendTail(text).toString();
    }

    /// How a parameter stands in the text.
    @FunctionalInterface
    interface Parameters {
        String write(@Nullable String value);
    }
}
