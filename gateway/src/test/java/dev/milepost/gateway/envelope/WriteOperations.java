package dev.milepost.gateway.envelope;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operations that change something, as the services' controllers declare them: a new one is found without anybody thinking of
/// this test.
final class WriteOperations {

    private static final Pattern CONSTANT = Pattern.compile("String (\\w+)\\s*=\\s*\"(/[^\"]*)\"");
    private static final Pattern OF_CLASS = Pattern.compile("@RequestMapping\\(([^)]*)\\)");
    private static final Pattern OF_METHOD =
            Pattern.compile("@(Post|Put|Patch|Delete)Mapping(?:\\(([^)]*)\\))?");
    private static final Pattern TERM =
            Pattern.compile("\"(/[^\"]*)\"|((?:[A-Z]\\w*\\.)?[A-Z_]{3,})");

    private WriteOperations() {}

    /// Each as a method and a path, for what clients can reach.
    static List<String> all() {
        Map<String, String> sources = sources();
        Map<String, String> constants = new HashMap<>();
        sources.forEach((name, text) ->
                CONSTANT.matcher(text)
                        .results()
                        .forEach(each -> constants.put(name + "." + each.group(1), each.group(2))));
        return sources.entrySet().stream()
                .filter(source -> source.getValue().contains("@RestController"))
                .flatMap(source -> of(source.getKey(), source.getValue(), constants))
                .filter(operation -> operation.contains(" /api/v1/"))
                .sorted()
                .toList();
    }

    private static Stream<String> of(String name, String text, Map<String, String> constants) {
        String first =
                OF_CLASS.matcher(text)
                        .results()
                        .findFirst()
                        .map(each -> path(each.group(1), name, constants))
                        .orElse("");
        return OF_METHOD
                .matcher(text)
                .results()
                .map(each ->
                        each.group(1).toUpperCase(Locale.ROOT)
                                + " "
                                + first
                                + path(
                                        Objects.requireNonNullElse(each.group(2), ""),
                                        name,
                                        constants));
    }

    /// Of an expression such as `TaskController.PATH + "/{id}"`, whatever else the annotation says.
    private static String path(String expression, String name, Map<String, String> constants) {
        return TERM.matcher(expression)
                .results()
                .map(term -> value(term, name, constants))
                .collect(Collectors.joining());
    }

    private static String value(MatchResult term, String name, Map<String, String> constants) {
        if (term.group(1) != null) {
            return term.group(1);
        }
        String constant = term.group(2);
        return constants.getOrDefault(
                constant.contains(".") ? constant : name + "." + constant, "");
    }

    /// The texts of all sources of the services, by the names of their classes.
    private static Map<String, String> sources() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.filter(module -> module.toString().endsWith("-service"))
                    .flatMap(module -> javaFiles(module.resolve("src/main/java")))
                    .collect(
                            Collectors.toMap(
                                    WriteOperations::className,
                                    WriteOperations::text,
                                    String::concat));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String className(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
