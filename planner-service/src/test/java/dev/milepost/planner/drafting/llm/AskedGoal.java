package dev.milepost.planner.drafting.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The goal that a model is asked about, as it reads it out of a request: what stands in the marked block. It is asked for a
/// whole plan, for the outline of one, or for one stage.
record AskedGoal(JsonNode goal) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OPENING = "<goal_data>";
    private static final String CLOSING = "</goal_data>";

    /// @param day the day of the goal on which the task lies
    record OpenTask(String id, int day, String kind, String title, int minutes) {}

    static AskedGoal in(byte[] request) {
        return JSON.readTree(request)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("role").asString("").equals("user"))
                .map(message -> message.path("content").asString(""))
                .filter(content -> content.contains(OPENING))
                .reduce((_, later) -> later)
                .map(AskedGoal::inBlock)
                .orElseThrow(() -> new IllegalArgumentException("No goal is asked about"));
    }

    private static AskedGoal inBlock(String content) {
        int from = content.lastIndexOf(OPENING) + OPENING.length();
        return new AskedGoal(JSON.readTree(content.substring(from, content.lastIndexOf(CLOSING))));
    }

    /// The days that want tasks, in order.
    List<Integer> studyDays() {
        List<Integer> days = new ArrayList<>();
        for (String run : goal.path("study_days").asString("").split(", ", -1)) {
            String[] ends = run.split("-", 2);
            int first = Integer.parseInt(ends[0]);
            int last = ends.length > 1 ? Integer.parseInt(ends[1]) : first;
            IntStream.rangeClosed(first, last).forEach(days::add);
        }
        return days;
    }

    int dailyMinutes() {
        return goal.path("minutes_per_study_day").asInt(0);
    }

    int minutesOn(int day) {
        return day == studyDays().getFirst()
                ? goal.path("minutes_on_first_day").asInt(0)
                : dailyMinutes();
    }

    boolean isReplan() {
        return goal.has("what_happened");
    }

    boolean wantsOutline() {
        return goal.has("first_week");
    }

    int firstWeek() {
        return goal.path("first_week").asInt(1);
    }

    int lastWeek() {
        return goal.path("last_week").asInt(1);
    }

    /// Whether the last of the study days is the last of the goal.
    boolean endsHere() {
        return goal.path("ends_here").asBoolean(true);
    }

    /// Whether the outline, as far as there is one, wants a checkpoint in that week.
    boolean wantsCheckpointIn(int week) {
        return goal.path("outline")
                .valueStream()
                .filter(entry -> entry.path("week").asInt(0) == week)
                .anyMatch(entry -> entry.path("checkpoint").asBoolean(false));
    }

    boolean isStage() {
        return goal.has("outline");
    }

    List<OpenTask> openTasks() {
        return goal.path("open")
                .valueStream()
                .map(task ->
                        new OpenTask(
                                task.path("id").asString(""),
                                task.path("day").asInt(0),
                                task.path("kind").asString(""),
                                task.path("title").asString(""),
                                task.path("minutes").asInt(0)))
                .toList();
    }

    /// Chance that is the same each time the same is asked.
    Random chance() {
        return new Random(goal.toString().hashCode());
    }
}
