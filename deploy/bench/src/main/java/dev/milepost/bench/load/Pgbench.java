package dev.milepost.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's own load generator, given the statements of a request as they were recorded, each parameter sent as a parameter.
/// The ids and keys that differ from request to request are made in the script, by the same distribution.
public final class Pgbench {

    private static final Pattern TRANSACTIONS =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// A list of ids, whose type no operator tells.
    private static final Pattern IDS = Pattern.compile("\\{[0-9a-f-]{36}(,[0-9a-f-]{36})*}");

    private final Path folder;
    private final URI server;
    private final Map<String, String> login;

    private Pgbench(Path folder, URI server, Map<String, String> login) {
        this.folder = folder;
        this.server = server;
        this.login = login;
    }

    /// @param jdbcUrl of the database, with `user` and `password`
    public static Pgbench of(String jdbcUrl, Path folder) {
        URI server = URI.create(jdbcUrl.substring("jdbc:".length()));
        Map<String, String> login = new LinkedHashMap<>();
        for (String part : server.getQuery().split("&", -1)) {
            String[] pair = part.split("=", 2);
            login.put(pair[0], pair[1]);
        }
        return new Pgbench(folder, server, login);
    }

    /// The statements of one request, whose changing values are written in the script's own expressions.
    ///
    /// @param prelude commands that set what the expressions need
    /// @param changing the values of the recorded request, and what stands for them
    public record Script(
            String prelude, List<Statement> statements, Map<String, String> changing) {}

    public record Result(long transactions, double perSecond, double averageMillis) {}

    /// @param variants of one request: each transaction is one of them
    public Result run(String name, List<Script> variants, int clients, int seconds) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> scripts = variants.stream().map(variant -> text(variant, values)).toList();
        return run(name, scripts, values, clients, seconds);
    }

    /// @param scripts each transaction is one of them
    /// @param values of their variables
    public Result run(
            String name,
            List<String> scripts,
            Map<String, String> values,
            int clients,
            int seconds) {
        List<String> command = new ArrayList<>(List.of("pgbench", "-h", server.getHost()));
        command.addAll(List.of("-p", Integer.toString(server.getPort())));
        command.addAll(List.of("-n", "-M", "prepared", "-j", "1"));
        command.addAll(List.of("-c", Integer.toString(clients), "-T", Integer.toString(seconds)));
        command.addAll(List.of("-D", "clients=" + clients, "-D", "step=-1"));
        for (int i = 0; i < scripts.size(); i++) {
            Path script = folder.resolve(name + "-" + i + ".sql");
            write(script, scripts.get(i));
            command.addAll(List.of("-f", script.toString()));
        }
        values.forEach((variable, value) -> command.addAll(List.of("-D", variable + "=" + value)));
        command.add(server.getPath().substring(1));
        return result(command);
    }

    private static String text(Script script, Map<String, String> values) {
        StringBuilder text = new StringBuilder(script.prelude());
        for (Statement statement : script.statements()) {
            text.append(statement.with(value -> parameter(value, script.changing(), values)))
                    .append(";\n");
        }
        return text.toString();
    }

    private static String parameter(
            @Nullable String value, Map<String, String> changing, Map<String, String> values) {
        if (value == null) {
            return "NULL";
        }
        String whole = changing.get(value);
        if (whole != null) {
            return ID.matcher(value).matches() ? whole + "::uuid" : whole;
        }
        String text = text(value, changing, values);
        return IDS.matcher(value).matches() ? text + "::uuid[]" : text;
    }

    /// An id that ends with a variable of twelve digits.
    public static String id(String prefix, String variable) {
        return "('%s' || :%s)".formatted(prefix, variable);
    }

    /// A value in parts, around those that change.
    private static String text(
            String value, Map<String, String> changing, Map<String, String> values) {
        Pattern any =
                Pattern.compile(
                        String.join("|", changing.keySet().stream().map(Pattern::quote).toList()));
        Matcher matcher = any.matcher(value);
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (matcher.find()) {
            parts.add(variable(value.substring(from, matcher.start()), values));
            parts.add(changing.getOrDefault(matcher.group(), ""));
            from = matcher.end();
        }
        parts.add(variable(value.substring(from), values));
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" || ", parts) + ")";
    }

    /// Variables cannot be empty.
    private static String variable(String value, Map<String, String> values) {
        if (value.isEmpty()) {
            return "''";
        }
        String name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private Result result(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGUSER", login.getOrDefault("user", ""));
            builder.environment().put("PGPASSWORD", login.getOrDefault("password", ""));
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0 || count(FAILED, output) > 0 || output.contains("aborted")) {
                throw new IllegalStateException("pgbench failed:\n" + output);
            }
            return new Result(
                    count(TRANSACTIONS, output), number(RATE, output), number(LATENCY, output));
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "pgbench does not start; it comes with PostgreSQL's server (Debian: apt-get install postgresql)",
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }

    private static long count(Pattern what, String output) {
        return Math.round(number(what, output));
    }

    private static double number(Pattern what, String output) {
        Matcher matcher = what.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said something else:\n" + output);
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
