package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.plan.PlanDraft;
import dev.milepost.planner.plan.PlanLimits;
import dev.milepost.planner.plan.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a draft from whatever a model answered: with prose or fences around it, cut off, or of another shape. What can
/// be read is kept, and what cannot is named as a fault that the model can be told of.
final class DraftParser {

    private static final int MOST_FAULTS = 20;

    private final Map<String, UUID> names;
    private final List<String> faults = new ArrayList<>();

    private DraftParser(Map<String, UUID> names) {
        this.names = names;
    }

    /// What was found in an answer.
    ///
    /// @param draft null when nothing in the answer was a draft
    /// @param faults what is not as the schema wants it
    record Found(@Nullable PlanDraft draft, List<String> faults) {

        Found {
            faults = List.copyOf(faults);
        }
    }

    /// @param names the tasks that the model may keep
    static Found parse(String answer, Map<String, UUID> names) {
        return new DraftParser(names).parse(answer);
    }

    private Found parse(String answer) {
        Optional<JsonNode> object = AnswerJson.objectWithWeeksIn(answer);
        if (object.isEmpty()) {
            return new Found(null, List.of(AnswerJson.NO_OBJECT));
        }
        JsonNode weeks = object.get().path("weeks");
        if (!weeks.isArray() || weeks.isEmpty()) {
            return new Found(null, List.of("The answer has no array \"weeks\" with weeks in it."));
        }
        PlanDraft draft = new PlanDraft(weeks.valueStream().map(this::week).toList());
        if (draft.tasks().findAny().isEmpty()) {
            fault("The answer has no task.");
            return new Found(null, faults);
        }
        return new Found(draft, faults);
    }

    private PlanDraft.Week week(JsonNode week) {
        String milestone =
                PlainText.line(week.path("milestone").asString(""), PlanLimits.LONGEST_MILESTONE);
        if (milestone.isEmpty()) {
            fault("A week has no \"milestone\".");
        }
        if (!week.path("days").isArray()) {
            fault("A week has no array \"days\".");
        }
        return new PlanDraft.Week(
                milestone,
                week.path("days").valueStream().map(this::day).flatMap(Optional::stream).toList());
    }

    private Optional<PlanDraft.Day> day(JsonNode day) {
        JsonNode number = day.path("number");
        if (!number.isIntegralNumber() || !number.canConvertToInt()) {
            fault("A day has no integer \"number\".");
            return Optional.empty();
        }
        if (!day.path("tasks").isArray()) {
            fault("Day %d has no array \"tasks\".".formatted(number.intValue()));
        }
        return Optional.of(
                new PlanDraft.Day(
                        number.intValue(),
                        day.path("tasks")
                                .valueStream()
                                .map(task -> task(task, number.intValue()))
                                .flatMap(Optional::stream)
                                .toList()));
    }

    private Optional<PlanDraft.Task> task(JsonNode task, int day) {
        String title = PlainText.line(task.path("title").asString(""), PlanLimits.LONGEST_TITLE);
        if (title.isEmpty()) {
            fault("A task of day %d has no \"title\".".formatted(day));
            return Optional.empty();
        }
        return Optional.of(
                new PlanDraft.Task(
                        names.get(task.path("keeps").asString("")),
                        kind(task.path("kind").asString("")),
                        title,
                        PlainText.lines(
                                task.path("description").asString(""),
                                PlanLimits.LONGEST_DESCRIPTION),
                        minutes(task.path("minutes"), day)));
    }

    private TaskKind kind(String name) {
        for (TaskKind kind : TaskKind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        fault("A task has no \"kind\" from the list.");
        return TaskKind.LEARN;
    }

    private int minutes(JsonNode minutes, int day) {
        if (!minutes.isIntegralNumber() || !minutes.canConvertToInt() || minutes.intValue() < 0) {
            fault("A task of day %d has no integer \"minutes\".".formatted(day));
            return 0;
        }
        return minutes.intValue();
    }

    private void fault(String words) {
        if (faults.size() < MOST_FAULTS && !faults.contains(words)) {
            faults.add(words);
        }
    }
}
