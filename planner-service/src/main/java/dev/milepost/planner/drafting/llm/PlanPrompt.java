package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts a request for a plan into words for the model. What a person typed goes in as JSON inside a marked block: data,
/// bounded, without control characters, unable to close the block. Tasks go by short names made up for this request, so
/// the model can name no other.
final class PlanPrompt {

    private static final int LONGEST_NAME = 200;

    /// A reason, and the user's own words: goal-service takes up to 1000 characters of them.
    private static final int LONGEST_CAUSE = 1_200;

    private static final int MOST_OPEN_TASKS = 400;
    private static final int MOST_DONE_TASKS = 100;
    private static final int LONGEST_REMINDER = 60_000;

    private final PromptFiles files;
    private final JsonMapper json;
    private final AnswerShape answerShape;

    PlanPrompt(PromptFiles files, JsonMapper json) {
        this.files = files;
        this.json = json;
        this.answerShape = new AnswerShape("plan", json.readTree(files.answerSchema()));
    }

    AnswerShape answerShape() {
        return answerShape;
    }

    String version() {
        return files.version();
    }

    /// The short names of the open tasks in a request.
    static Map<String, UUID> namesOf(PlanningGround ground) {
        Map<String, UUID> names = new LinkedHashMap<>();
        ground.open().stream()
                .limit(MOST_OPEN_TASKS)
                .forEach(task -> names.put("t" + (names.size() + 1), task.id()));
        return names;
    }

    List<ChatMessage> opening(DraftRequest request) {
        String template = request.isReplan() ? files.replan() : files.newPlan();
        String data = harmless(json.writeValueAsString(describe(request)));
        return List.of(
                ChatMessage.system(files.system()),
                ChatMessage.user(PromptFiles.filled(template, Map.of("data", data))));
    }

    /// The question again, with the newest answer and what was wrong with it: however many answers fail, the
    /// conversation does not grow.
    List<ChatMessage> again(DraftRequest request, ChatAnswer answer, List<String> violations) {
        String list =
                violations.stream()
                        .map(words -> "- " + PlainText.line(words, LONGEST_NAME * 2))
                        .collect(Collectors.joining("\n"));
        String content = answer.content();
        List<ChatMessage> messages = new ArrayList<>(opening(request));
        messages.add(
                ChatMessage.assistant(
                        content.substring(0, Math.min(content.length(), LONGEST_REMINDER))));
        messages.add(
                ChatMessage.user(PromptFiles.filled(files.again(), Map.of("violations", list))));
        return messages;
    }

    private ObjectNode describe(DraftRequest request) {
        PlanningGround ground = request.ground();
        GoalBrief brief = ground.brief();
        List<LocalDate> studyDays = ground.studyDays();
        ObjectNode described = json.createObjectNode();
        described
                .put("name", PlainText.line(brief.name(), LONGEST_NAME))
                .put("topic", PlainText.line(brief.topic(), LONGEST_NAME))
                .put("skill_level", brief.skillLevel().name())
                .put("days", brief.durationDays())
                .put("minutes_per_study_day", brief.dailyMinutes())
                .put("minutes_on_first_day", ground.capacityOn(studyDays.getFirst()))
                .put("study_days", ranges(studyDays, brief));
        if (request.isReplan()) {
            described.put("what_happened", PlainText.line(request.cause(), LONGEST_CAUSE));
            describeTasks(ground, described);
        }
        return described;
    }

    private void describeTasks(PlanningGround ground, ObjectNode described) {
        ArrayNode done = described.putArray("done");
        List<TaskState> all = ground.done();
        all.subList(Math.max(0, all.size() - MOST_DONE_TASKS), all.size())
                .forEach(task -> done.add(PlainText.line(task.title(), LONGEST_NAME)));
        Map<UUID, String> names =
                namesOf(ground).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        ArrayNode open = described.putArray("open");
        ground.open().stream()
                .filter(task -> names.containsKey(task.id()))
                .forEach(task ->
                        open.addObject()
                                .put("id", names.get(task.id()))
                                .put("day", dayNumber(task.dueDate(), ground.brief()))
                                .put("kind", task.kind().name())
                                .put("title", PlainText.line(task.title(), LONGEST_NAME))
                                .put("minutes", task.estimatedMinutes()));
    }

    /// Day numbers as runs, such as `1-6, 8-13`, because a long goal has hundreds of them.
    private static String ranges(List<LocalDate> days, GoalBrief brief) {
        StringBuilder ranges = new StringBuilder();
        int from = dayNumber(days.getFirst(), brief);
        int to = from;
        for (LocalDate day : days.subList(1, days.size())) {
            int number = dayNumber(day, brief);
            if (number != to + 1) {
                ranges.append(range(from, to)).append(", ");
                from = number;
            }
            to = number;
        }
        return ranges.append(range(from, to)).toString();
    }

    private static String range(int from, int to) {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }

    private static int dayNumber(LocalDate day, GoalBrief brief) {
        return Math.toIntExact(ChronoUnit.DAYS.between(brief.startDate(), day) + 1);
    }

    private static String harmless(String text) {
        return text.replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
