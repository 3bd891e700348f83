package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.plan.Titles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Reads an outline from whatever a model answered. Of each week of the goal the first mention counts, and others are passed
/// over; a week without a milestone works towards that of its neighbour.
final class OutlineParser {

    /// Longer than twelve words are, and short enough for the outline of a year to go with every stage.
    static final int LONGEST_MILESTONE = 100;

    private static final int LONGEST_PROJECT = 200;
    private static final int MOST_WEEKS_WITHOUT_CHECKPOINT = 2;
    private static final int MOST_WEEKS_NAMED = 20;

    private OutlineParser() {}

    /// @param firstWeek the first week of the goal that is still to be planned
    static Verdict<Outline> parse(String answer, int firstWeek, int lastWeek) {
        Optional<JsonNode> object = AnswerJson.objectWithWeeksIn(answer);
        if (object.isEmpty()) {
            return Verdict.useless(List.of(AnswerJson.NO_OBJECT));
        }
        NavigableMap<Integer, Outline.Week> found = weeks(object.get(), firstWeek, lastWeek);
        List<Integer> missing =
                IntStream.rangeClosed(firstWeek, lastWeek)
                        .boxed()
                        .filter(week -> !found.containsKey(week))
                        .toList();
        String project = line(object.get().path("project"), LONGEST_PROJECT);
        List<String> faults = faults(missing, project);
        return found.isEmpty()
                ? Verdict.useless(faults)
                : new Verdict<>(
                        outline(found, missing, project),
                        missing.size() / (lastWeek - firstWeek + 1.0),
                        faults);
    }

    private static NavigableMap<Integer, Outline.Week> weeks(JsonNode object, int first, int last) {
        NavigableMap<Integer, Outline.Week> weeks = new TreeMap<>();
        for (JsonNode week : object.path("weeks")) {
            int number = week.path("week").asInt(0);
            String milestone = line(week.path("milestone"), LONGEST_MILESTONE);
            if (number >= first && number <= last && !milestone.isEmpty()) {
                boolean checkpoint = week.path("checkpoint").asBoolean(false);
                weeks.putIfAbsent(number, new Outline.Week(number, milestone, checkpoint));
            }
        }
        return weeks;
    }

    private static List<String> faults(List<Integer> missing, String project) {
        List<String> faults = new ArrayList<>();
        if (!missing.isEmpty()) {
            faults.add(
                    "These weeks have no \"milestone\": "
                            + missing.stream()
                                    .limit(MOST_WEEKS_NAMED)
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(", "))
                            + (missing.size() > MOST_WEEKS_NAMED ? " and more." : "."));
        }
        if (project.isEmpty()) {
            faults.add("The outline has no \"project\".");
        }
        return faults;
    }

    private static Outline outline(
            NavigableMap<Integer, Outline.Week> found, List<Integer> missing, String project) {
        NavigableMap<Integer, Outline.Week> weeks = new TreeMap<>(found);
        missing.forEach(week -> weeks.put(week, neighbour(week, found)));
        return new Outline(
                withCheckpoints(weeks),
                project.isEmpty() ? weeks.lastEntry().getValue().milestone() : project);
    }

    private static Outline.Week neighbour(int week, NavigableMap<Integer, Outline.Week> found) {
        Map.Entry<Integer, Outline.Week> before = found.floorEntry(week);
        Map.Entry<Integer, Outline.Week> nearest =
                before == null ? Objects.requireNonNull(found.ceilingEntry(week)) : before;
        return new Outline.Week(week, nearest.getValue().milestone(), false);
    }

    /// However few checkpoints the model thought of, one is due about every two weeks.
    private static List<Outline.Week> withCheckpoints(Map<Integer, Outline.Week> weeks) {
        List<Outline.Week> checked = new ArrayList<>();
        int without = 0;
        for (Outline.Week week : weeks.values()) {
            boolean due = week.checkpoint() || without + 1 == MOST_WEEKS_WITHOUT_CHECKPOINT;
            checked.add(new Outline.Week(week.number(), week.milestone(), due));
            without = due ? 0 : without + 1;
        }
        return checked;
    }

    private static String line(JsonNode text, int longest) {
        String line = PlainText.line(text.asString(""), longest);
        return Titles.normalised(line).isEmpty() ? "" : line;
    }
}
