package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.Circumstances;
import dev.milepost.task.quickadd.NamedGoal;
import dev.milepost.task.quickadd.ParsedTask;
import dev.milepost.task.quickadd.ParsedTask.RepeatRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `quickadd/en.txt`, which says how it is written.
record EnglishPhrases(String line, String title, Set<String> fields, Circumstances circumstances) {

    private static final String HEADER = "@";
    private static final String COMMENT = "# ";
    private static final List<NamedGoal> GOALS =
            List.of(
                    goal("Learn Python"),
                    goal("Run a marathon"),
                    goal("Learn the guitar"),
                    goal("Café life"));

    static List<EnglishPhrases> all() {
        List<EnglishPhrases> phrases = new ArrayList<>();
        Circumstances circumstances = null;
        for (String row : rows()) {
            if (row.startsWith(HEADER)) {
                circumstances = at(row.substring(HEADER.length()).strip());
            } else if (circumstances != null && !row.isBlank() && !row.startsWith(COMMENT)) {
                phrases.add(of(row.split("\\|", -1), circumstances));
            }
        }
        return phrases;
    }

    private static List<String> rows() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/quickadd/en.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static EnglishPhrases of(String[] cells, Circumstances circumstances) {
        Set<String> fields = new TreeSet<>(Arrays.asList(cells[2].strip().split(" ", -1)));
        fields.remove("");
        return new EnglishPhrases(cells[0], cells[1].strip(), fields, circumstances);
    }

    /// @param header moment, time zone and region, as in the table
    static Circumstances at(String header) {
        String[] parts = header.split(" ", -1);
        ZonedDateTime now = LocalDateTime.parse(parts[0]).atZone(ZoneId.of(parts[1]));
        return new Circumstances(now, Locale.forLanguageTag(parts[2]), GOALS);
    }

    private static NamedGoal goal(String name) {
        return new NamedGoal(new UUID(0, name.hashCode()), name);
    }

    /// The fields of a task in the form of the table.
    static Set<String> fields(ParsedTask task) {
        Set<String> fields = new TreeSet<>();
        add(fields, "due", task.dueDate());
        add(fields, "at", task.dueTime());
        add(fields, "est", task.estimatedDuration());
        add(fields, "prio", task.priority());
        add(fields, "tags", task.tags().isEmpty() ? null : String.join(",", task.tags()));
        add(fields, "goal", task.goal() == null ? null : task.goal().name().replace(' ', '_'));
        RepeatRule rule = task.recurrence();
        add(fields, "rule", rule == null ? null : rule.rrule());
        if (rule != null && rule.fromCompletion()) {
            fields.add("from_completion");
        }
        return fields;
    }

    private static void add(Set<String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(name + "=" + value);
        }
    }

    @Override
    public String toString() {
        return line.strip() + " (" + circumstances.now() + ")";
    }
}
