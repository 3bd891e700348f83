package dev.milepost.planner.drafting.llm;

import dev.milepost.planner.plan.PlanLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answer of a model that does as it is asked: open tasks stay where they are as far as that fits, every study day has
/// something to do, there is a checkpoint every two weeks and a project at the end.
final class GoodAnswer {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHECKPOINT_EVERY_DAYS = 14;
    private static final int STEP = 5;

    private final AskedGoal question;
    private final List<Integer> studyDays;
    private final Map<Integer, List<ObjectNode>> days = new TreeMap<>();
    private final Map<Integer, Integer> taken = new HashMap<>();

    private GoodAnswer(AskedGoal question) {
        this.question = question;
        this.studyDays = question.studyDays();
    }

    static ObjectNode to(AskedGoal question) {
        return question.wantsOutline() ? outline(question) : plan(question);
    }

    private static ObjectNode outline(AskedGoal question) {
        ObjectNode outline = JSON.createObjectNode().put("project", "Something that can be shown");
        ArrayNode weeks = outline.putArray("weeks");
        for (int week = question.firstWeek(); week <= question.lastWeek(); week++) {
            weeks.addObject()
                    .put("week", week)
                    .put("milestone", "What week " + week + " is for")
                    .put("checkpoint", week % 2 == 0);
        }
        return outline;
    }

    private static ObjectNode plan(AskedGoal question) {
        GoodAnswer answer = new GoodAnswer(question);
        answer.keepOpenTasks();
        answer.fillEmptyDays();
        return answer.plan();
    }

    private void keepOpenTasks() {
        double share = shareThatFits();
        int cursor = 0;
        for (AskedGoal.OpenTask task : question.openTasks()) {
            int shortened = (int) (task.minutes() * share) / STEP * STEP;
            int minutes = Math.max(PlanLimits.LEAST_TASK_MINUTES, shortened);
            Integer day = firstDayWithRoom(Math.max(task.day(), cursor), minutes);
            if (day != null) {
                add(day, task.id(), task.kind(), task.title(), minutes);
                cursor = day;
            }
        }
    }

    /// How much of their minutes open tasks can have when the fullest day is to hold its own.
    private double shareThatFits() {
        Map<Integer, Integer> loads = new HashMap<>();
        question.openTasks().forEach(task -> loads.merge(task.day(), task.minutes(), Integer::sum));
        int fullest = loads.values().stream().max(Integer::compareTo).orElse(0);
        return Math.min(1, question.dailyMinutes() / (double) Math.max(1, fullest));
    }

    private @Nullable Integer firstDayWithRoom(int from, int minutes) {
        return studyDays.stream()
                .filter(day -> day >= from && roomOn(day) >= minutes)
                .filter(day -> tasksOn(day).size() < PlanLimits.MOST_TASKS_A_DAY)
                .findFirst()
                .orElse(null);
    }

    private void fillEmptyDays() {
        int checkpoint = studyDays.getFirst() - 1;
        for (int at = 0; at < studyDays.size(); at++) {
            int day = studyDays.get(at);
            boolean isLast = at == studyDays.size() - 1;
            int next = isLast ? day + 7 : studyDays.get(at + 1);
            if (tasksOn(day).isEmpty() && roomOn(day) >= PlanLimits.LEAST_TASK_MINUTES) {
                fill(day, kind(day, next, checkpoint, isLast && question.endsHere()));
            }
            if (tasksOn(day).stream().anyMatch(GoodAnswer::isCheckpoint)) {
                checkpoint = day;
            }
        }
    }

    private String kind(int day, int next, int checkpoint, boolean isEnd) {
        if (isEnd) {
            return "PROJECT";
        }
        boolean isDue =
                question.isStage()
                        ? question.wantsCheckpointIn(weekOf(day)) && weekOf(next) > weekOf(day)
                        : next - checkpoint > CHECKPOINT_EVERY_DAYS;
        return isDue ? "CHECKPOINT" : "LEARN";
    }

    private static int weekOf(int day) {
        return (day - 1) / 7 + 1;
    }

    private void fill(int day, String kind) {
        String when = question.isReplan() ? "after the change, day " : "day ";
        int room = Math.min(roomOn(day), PlanLimits.MOST_TASK_MINUTES);
        int first = room >= 60 ? room / 2 : room;
        add(day, null, kind, "First thing of " + when + day, first);
        if (room > first) {
            add(day, null, "PRACTICE", "Practice of " + when + day, room - first);
        }
    }

    private void add(int day, @Nullable String keeps, String kind, String title, int minutes) {
        ObjectNode task =
                JSON.createObjectNode()
                        .put("keeps", keeps)
                        .put("kind", kind)
                        .put("title", title)
                        .put("description", "Do it step by step until it works without help.")
                        .put("minutes", minutes);
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(task);
        taken.merge(day, minutes, Integer::sum);
    }

    private ObjectNode plan() {
        ObjectNode plan = JSON.createObjectNode();
        ArrayNode weeks = plan.putArray("weeks");
        Map<Integer, ArrayNode> daysOfWeeks = new HashMap<>();
        days.forEach((number, tasks) ->
                daysOfWeeks
                        .computeIfAbsent(weekOf(number), week -> newWeek(weeks, week))
                        .addObject()
                        .put("number", number)
                        .putArray("tasks")
                        .addAll(tasks));
        return plan;
    }

    private static ArrayNode newWeek(ArrayNode weeks, int week) {
        return weeks.addObject().put("milestone", "What week " + week + " is for").putArray("days");
    }

    private int roomOn(int day) {
        return question.minutesOn(day) - taken.getOrDefault(day, 0);
    }

    private List<ObjectNode> tasksOn(int day) {
        return days.getOrDefault(day, List.of());
    }

    private static boolean isCheckpoint(ObjectNode task) {
        return task.path("kind").asString("").equals("CHECKPOINT");
    }
}
