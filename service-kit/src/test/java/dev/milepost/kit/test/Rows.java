package dev.milepost.kit.test;

import dev.milepost.kit.security.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;

/// Rows that a test wants to be there, written as SQL in a file: `<user>` stands for the user, and any other name in angle brackets
/// for an id that is new each time.
public final class Rows {

    private static final Pattern NAME = Pattern.compile("<(\\w+)>");

    private Rows() {}

    /// @param file on the class path; its statements end with a semicolon at the end of a line
    public static void insert(DatabaseClient database, String file, UserId user) {
        Map<String, String> ids = new HashMap<>(Map.of("user", user.toString()));
        String script =
                NAME.matcher(read(file))
                        .replaceAll(name ->
                                Matcher.quoteReplacement(
                                        ids.computeIfAbsent(
                                                name.group(1), _ -> UUID.randomUUID().toString())));
        Flux.fromStream(Stream.of(script.split(";\\s*\n", -1)))
                .filter(statement -> !statement.isBlank())
                .concatMap(statement -> database.sql(statement).then())
                .blockLast();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
