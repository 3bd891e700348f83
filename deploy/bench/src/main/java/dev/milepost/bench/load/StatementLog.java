package dev.milepost.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the database executed for a request, read from the server's own log: so `pgbench` is given the statements that the
/// service really sends, also when those change.
public final class StatementLog implements AutoCloseable {

    private static final Pattern ENTRY =
            Pattern.compile(
                    "^\\d{4}-\\d\\d-\\d\\d [^\\[]*\\[(\\d+)] (LOG|DETAIL): +(.*)", Pattern.DOTALL);
    private static final Pattern EXECUTED =
            Pattern.compile("^(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETERS =
            Pattern.compile("^[Pp]arameters: (.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (NULL|'(?:[^']++|'')*+')(?:, |$)", Pattern.DOTALL);

    private final Path file;
    private final Connection superuser;

    private StatementLog(Path file, Connection superuser) {
        this.file = file;
        this.superuser = superuser;
    }

    /// @param file where the server's log goes
    public static StatementLog opened(Path file, String superuserJdbcUrl) {
        try {
            StatementLog log =
                    new StatementLog(file, DriverManager.getConnection(superuserJdbcUrl));
            log.set("ALTER SYSTEM SET log_statement = 'all'");
            return log;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        set("ALTER SYSTEM RESET log_statement");
        try {
            superuser.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// What was executed while something was done: every transaction and every single statement that mentions one of these.
    public List<Statement> during(Runnable something, List<String> mentioned) {
        try {
            long before = Files.size(file);
            something.run();
            return about(mentioned, entries(before));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Statement> about(
            List<String> mentioned, Map<String, List<Statement>> sessions) {
        List<Statement> found = new ArrayList<>();
        for (List<Statement> session : sessions.values()) {
            List<Statement> unit = new ArrayList<>();
            for (Statement statement : session) {
                unit.add(statement);
                if (!unit.getFirst().begins() || statement.ends()) {
                    if (mentioned.stream().anyMatch(text -> mentions(unit, text))) {
                        found.addAll(unit);
                    }
                    unit.clear();
                }
            }
        }
        return found;
    }

    private static boolean mentions(List<Statement> unit, String text) {
        return unit.stream().anyMatch(one -> one.mentions(text));
    }

    /// Statements by session, in their order.
    private Map<String, List<Statement>> entries(long from) throws IOException {
        Map<String, List<Statement>> sessions = new LinkedHashMap<>();
        for (String entry : read(from).split("\n(?!\t)", -1)) {
            Matcher matcher = ENTRY.matcher(entry.replace("\n\t", "\n"));
            if (matcher.matches()) {
                List<Statement> session =
                        sessions.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>());
                add(session, matcher.group(2), matcher.group(3));
            }
        }
        return sessions;
    }

    private static void add(List<Statement> session, String level, String text) {
        Matcher executed = EXECUTED.matcher(text);
        if (level.equals("LOG") && executed.matches()) {
            session.add(new Statement(executed.group(1), List.of()));
        }
        Matcher parameters = PARAMETERS.matcher(text);
        if (level.equals("DETAIL") && parameters.matches() && !session.isEmpty()) {
            Statement last = session.removeLast();
            session.add(new Statement(last.sql(), values(parameters.group(1))));
        }
    }

    private static List<@Nullable String> values(String text) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            String value = matcher.group(1);
            values.add(
                    value.equals("NULL")
                            ? null
                            : value.substring(1, value.length() - 1).replace("''", "'"));
        }
        return values;
    }

    private String read(long from) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(from);
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all that was there is read
            }
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }

    private void set(String setting) {
        try (var statement = superuser.createStatement()) {
            statement.execute(setting);
            statement.execute("SELECT pg_reload_conf()");
            statement.execute(
                    "SELECT pg_sleep(0.3)"); // sessions hear of it when they are asked next
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
