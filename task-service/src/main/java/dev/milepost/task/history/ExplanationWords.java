package dev.milepost.task.history;

import dev.milepost.task.history.PastStep.FromPlan;
import dev.milepost.task.plan.Cause;
import dev.milepost.task.plan.Causes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts what happened to a task into sentences for its user.
///
/// @param titles of the tasks of its goal that its plans answer
/// @param zone where the user lives
record ExplanationWords(UUID taskId, Map<UUID, String> titles, ZoneId zone) {

    /// So many causes are put into words; of the others there is only the number.
    private static final int MOST_NAMED = 2;

    String sentence(PastStep step) {
        return switch (step.what()) {
            case PLANNED -> byPlan(step, "put it on " + step.to());
            case MOVED -> byPlan(step, "moved it from %s to %s".formatted(step.from(), step.to()));
            case CHANGED -> byPlan(step, "left it on its day and changed what it says");
            case DROPPED -> byPlan(step, "dropped it");
            case RESTORED -> byPlan(step, "brought it back, on " + step.to());
            case CREATED -> "You made it on %s.".formatted(dayOf(step.at()));
            case BROUGHT_BACK ->
                    "You brought it back on %s, after you had deleted it."
                            .formatted(dayOf(step.at()));
            case MOVED_BY_USER ->
                    "You moved it from %s to %s on %s."
                            .formatted(day(step.from()), day(step.to()), dayOf(step.at()));
            case EDITED -> "You edited it on %s.".formatted(dayOf(step.at()));
            case ARCHIVED -> "You archived it on %s.".formatted(dayOf(step.at()));
            case UNARCHIVED -> "You took it out of the archive on %s.".formatted(dayOf(step.at()));
            case CANCELLED -> "You cancelled it on %s.".formatted(dayOf(step.at()));
            case STARTED -> "You began it on %s.".formatted(dayOf(step.at()));
            case PUT_BACK -> "You put it back on %s.".formatted(dayOf(step.at()));
            case COMPLETED -> "You completed it on %s.".formatted(dayOf(step.at()));
            case SKIPPED -> skipped(step);
            case REOPENED -> "You opened it again on %s.".formatted(dayOf(step.at()));
            case OVERDUE -> "Its day, %s, passed, so it became overdue.".formatted(step.to());
        };
    }

    /// What the plan of a step answers; null when there is no plan or it does not say.
    @Nullable String because(PastStep step) {
        FromPlan plan = step.plan();
        if (plan == null || plan.causes().newest().isEmpty()) {
            return null;
        }
        Causes causes = plan.causes();
        List<Cause> newest = causes.newest();
        List<Cause> named = newest.subList(Math.max(0, newest.size() - MOST_NAMED), newest.size());
        int others = causes.count() - named.size();
        String words = named.stream().map(this::happened).collect(Collectors.joining(" and "));
        return others > 0 ? words + ", and after %d more like it".formatted(others) : words;
    }

    @Nullable String titleOf(Cause cause) {
        return cause.taskId() == null ? null : titles.get(cause.taskId());
    }

    private String byPlan(PastStep step, String deed) {
        FromPlan plan = step.plan();
        String because = because(step);
        return "%s %s%s.%s"
                .formatted(
                        plan == null ? "A plan" : subject(plan),
                        deed,
                        because == null ? "" : " because " + because,
                        step.reason() == null ? "" : " " + step.reason());
    }

    private static String subject(FromPlan plan) {
        return plan.model() == null
                ? "Plan %d, made by rule,".formatted(plan.number())
                : "Plan %d, made by %s,".formatted(plan.number(), plan.model());
    }

    private String skipped(PastStep step) {
        return step.reason() == null
                ? "You skipped it on %s.".formatted(dayOf(step.at()))
                : "You skipped it on %s: %s".formatted(dayOf(step.at()), step.reason());
    }

    private String happened(Cause cause) {
        return fact(cause) + " on " + dayOf(cause.at());
    }

    private String fact(Cause cause) {
        return switch (cause.eventType()) {
            case "TaskSkipped" -> "you skipped " + subject(cause);
            case "TaskCompleted" -> "you completed " + subject(cause);
            case "TaskRescheduled" -> "you moved " + subject(cause);
            case "TaskReopened" -> "you opened " + subject(cause) + " again";
            case "TaskUpdated" -> "you changed how long " + subject(cause) + " takes";
            case "TaskDeleted" -> "you deleted " + subject(cause);
            case "TaskRestored" -> "you brought " + subject(cause) + " back";
            case "TaskOverdue" -> subject(cause) + " became overdue";
            case "GoalCreated" -> "you set the goal";
            case "GoalUpdated" -> "you changed the goal";
            case "GoalResumed" -> "you went on with the goal";
            case "GoalRevisionRequested" -> "you asked for another plan";
            case "ProposalAccepted" -> "you accepted it";
            case "UserUpdated" -> "you changed what all goals may take of a day";
            default -> cause.eventType() + " happened";
        };
    }

    private String subject(Cause cause) {
        if (taskId.equals(cause.taskId())) {
            return "it";
        }
        String title = titleOf(cause);
        return title == null ? "a task" : "\"%s\"".formatted(title);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "no day" : date.toString();
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
