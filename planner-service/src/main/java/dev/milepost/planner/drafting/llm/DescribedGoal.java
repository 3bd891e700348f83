package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.drafting.DraftRequest;
import dev.milepost.planner.plan.GoalBrief;
import dev.milepost.planner.plan.PlanPart;
import dev.milepost.planner.plan.PlanningGround;
import dev.milepost.planner.plan.TaskState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The data of one question, as JSON: what a person typed goes in bounded, without control characters, and unable to close the
/// block that it stands in. Each list has a budget of characters, as they are sent, and holds of its entries what fits.
final class DescribedGoal {

    /// The tasks that a stage or a short plan may keep: six weeks of three tasks a day with titles of ten words.
    static final int OPEN_BUDGET = 18_000;

    /// The outline of a year, or of those of its weeks that are nearest to the stage.
    static final int OUTLINE_BUDGET = 8_000;

    static final int DONE_BUDGET = 4_000;
    static final int BEFORE_BUDGET = 6_000;
    static final int LESS_TIME_BUDGET = 2_000;

    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_NAME = 40;

    /// What a task's other fields take beside its title.
    private static final int REST_OF_TASK = 70;

    /// A reason, and the user's own words: goal-service takes up to 1000 characters of them.
    private static final int LONGEST_CAUSE = 1_200;

    private final JsonMapper json;
    private final GoalBrief brief;
    private final ObjectNode data;

    private DescribedGoal(JsonMapper json, GoalBrief brief) {
        this.json = json;
        this.brief = brief;
        this.data = json.createObjectNode();
    }

    /// @param whole the whole of what is planned, also when only a part of it is asked for
    static DescribedGoal of(JsonMapper json, PlanningGround whole) {
        GoalBrief brief = whole.brief();
        DescribedGoal described = new DescribedGoal(json, brief);
        described
                .data
                .put("name", PlainText.line(brief.name(), LONGEST_NAME))
                .put("topic", PlainText.line(brief.topic(), LONGEST_NAME))
                .put("skill_level", brief.skillLevel().name())
                .put("days", brief.durationDays())
                .put("minutes_per_study_day", brief.dailyMinutes());
        return described;
    }

    DescribedGoal days(List<LocalDate> days, PlanningGround ground) {
        data.put("minutes_on_first_day", ground.capacityOn(days.getFirst()))
                .put("study_days", ranges(days));
        return lessTime(days, ground);
    }

    /// The days of which other goals leave less than this one would use, as runs of the same minutes.
    private DescribedGoal lessTime(List<LocalDate> days, PlanningGround ground) {
        List<ObjectNode> runs = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= days.size(); at++) {
            int minutes = ground.minutesOn(days.get(from));
            boolean ends = at == days.size() || ground.minutesOn(days.get(at)) != minutes;
            if (ends && minutes < brief.dailyMinutes()) {
                runs.add(
                        json.createObjectNode()
                                .put("days", ranges(days.subList(from, at)))
                                .put("minutes", minutes));
            }
            from = ends ? at : from;
        }
        if (!runs.isEmpty()) {
            data.putArray("days_with_less_time").addAll(fitting(runs, LESS_TIME_BUDGET));
        }
        return this;
    }

    DescribedGoal weeks(int first, int last, PlanningGround ground) {
        data.put("first_week", first)
                .put("last_week", last)
                .put("study_days", ranges(ground.studyDays()));
        return this;
    }

    DescribedGoal outline(Outline outline, PlanPart part) {
        List<ObjectNode> weeks =
                outline.weeks().stream()
                        .sorted(Comparator.comparingInt(week -> distance(week, part)))
                        .map(this::week)
                        .toList();
        List<ObjectNode> fitting = new ArrayList<>(fitting(weeks, OUTLINE_BUDGET));
        fitting.sort(Comparator.comparingInt(week -> week.get("week").asInt()));
        data.putArray("outline").addAll(fitting);
        data.put("project", outline.project()).put("ends_here", part.isLast());
        return this;
    }

    /// @param titles of the tasks of the stage before; the last ones count most
    DescribedGoal before(List<String> titles) {
        data.set("before", titles(titles, BEFORE_BUDGET));
        return this;
    }

    DescribedGoal whatHappened(DraftRequest request) {
        List<String> titles = request.ground().done().stream().map(TaskState::title).toList();
        data.put("what_happened", PlainText.line(request.cause(), LONGEST_CAUSE))
                .set("done", titles(titles, DONE_BUDGET));
        return this;
    }

    /// The milestones that the plan until now has for the weeks ahead.
    DescribedGoal milestonesUntilNow(PlanningGround ground) {
        Map<Integer, String> milestones = new TreeMap<>();
        ground.open().stream()
                .filter(task -> !task.dueDate().isBefore(ground.firstDay()))
                .forEach(task ->
                        milestones.putIfAbsent(brief.weekOf(task.dueDate()), task.milestone()));
        List<ObjectNode> weeks =
                milestones.entrySet().stream()
                        .map(week ->
                                json.createObjectNode()
                                        .put("week", week.getKey())
                                        .put("milestone", milestone(week.getValue())))
                        .toList();
        data.putArray("milestones_until_now").addAll(fitting(weeks, OUTLINE_BUDGET));
        return this;
    }

    DescribedGoal open(PlanningGround ground) {
        Map<UUID, String> names =
                PlanPrompt.namesOf(ground).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        int fair = OPEN_BUDGET / Math.max(1, names.size()) - REST_OF_TASK;
        int longest = Math.clamp(fair, SHORTEST_NAME, LONGEST_NAME);
        List<ObjectNode> tasks =
                ground.open().stream().map(task -> open(task, names, longest)).toList();
        data.putArray("open").addAll(fitting(tasks, OPEN_BUDGET));
        return this;
    }

    @Override
    public String toString() {
        return harmless(data);
    }

    private ObjectNode open(TaskState task, Map<UUID, String> names, int longestTitle) {
        return json.createObjectNode()
                .put("id", names.get(task.id()))
                .put("day", brief.numberOf(task.dueDate()))
                .put("kind", task.kind().name())
                .put("title", PlainText.line(task.title(), longestTitle))
                .put("minutes", task.estimatedMinutes());
    }

    private ObjectNode week(Outline.Week week) {
        return json.createObjectNode()
                .put("week", week.number())
                .put("milestone", milestone(week.milestone()))
                .put("checkpoint", week.checkpoint());
    }

    private static String milestone(String words) {
        return PlainText.line(words, OutlineParser.LONGEST_MILESTONE);
    }

    private static int distance(Outline.Week week, PlanPart part) {
        int before = part.firstWeek() - week.number();
        int behind = week.number() - part.lastWeek();
        return Math.max(0, Math.max(before, behind));
    }

    /// The last of the titles, as many as fit, in their order.
    private ArrayNode titles(List<String> titles, int budget) {
        List<JsonNode> newestFirst =
                titles.reversed().stream()
                        .map(title -> PlainText.line(title, LONGEST_NAME))
                        .map(title -> (JsonNode) json.getNodeFactory().stringNode(title))
                        .toList();
        return json.createArrayNode().addAll(fitting(newestFirst, budget).reversed());
    }

    /// The first entries, as many as fit.
    private <T extends JsonNode> List<T> fitting(List<T> entries, int budget) {
        List<T> fitting = new ArrayList<>();
        int left = budget;
        for (T entry : entries) {
            left -= harmless(entry).length() + 1;
            if (left < 0) {
                return fitting;
            }
            fitting.add(entry);
        }
        return fitting;
    }

    /// Day numbers as runs, such as `1-6, 8-13`, because a long goal has hundreds of them.
    private String ranges(List<LocalDate> days) {
        StringBuilder ranges = new StringBuilder();
        int from = brief.numberOf(days.getFirst());
        int to = from;
        for (LocalDate day : days.subList(1, days.size())) {
            int number = brief.numberOf(day);
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

    private String harmless(JsonNode node) {
        return json.writeValueAsString(node).replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
