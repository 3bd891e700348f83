package dev.milepost.task.history;

import dev.milepost.task.plan.Cause;
import dev.milepost.task.task.TaskSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a task is where it is: the chain of what happened to it, the newest last.
///
/// @param summary the same in a sentence or two
/// @param olderLeftOut whether it has more history than is shown
public record Explanation(
        TaskSummary task, String summary, List<Told> steps, boolean olderLeftOut) {

    /// How many steps are shown at most.
    static final int MOST_STEPS = 200;

    public Explanation {
        steps = List.copyOf(steps);
    }

    /// @param because what the plan answers, in words; null when it was no plan, or an old one
    public record Told(PastStep step, @Nullable String because, List<NamedCause> causes) {

        public Told {
            causes = List.copyOf(causes);
        }
    }

    /// @param taskTitle null when the cause is no task, or one that is not known any more
    public record NamedCause(Cause cause, @Nullable String taskTitle) {}

    /// @param newestFirst one more than are shown, when there are more
    static Explanation of(TaskSummary task, List<PastStep> newestFirst, ExplanationWords words) {
        List<Told> shown =
                newestFirst.stream().limit(MOST_STEPS).map(step -> told(step, words)).toList();
        return new Explanation(
                task,
                summary(task, newestFirst, words),
                shown.reversed(),
                newestFirst.size() > MOST_STEPS);
    }

    private static Told told(PastStep step, ExplanationWords words) {
        List<Cause> causes = step.plan() == null ? List.of() : step.plan().causes().newest();
        return new Told(
                step,
                words.because(step),
                causes.stream().map(cause -> new NamedCause(cause, words.titleOf(cause))).toList());
    }

    /// What put the task on its day, and what happened since, if that was something else.
    private static String summary(
            TaskSummary task, List<PastStep> newestFirst, ExplanationWords words) {
        if (newestFirst.isEmpty()) {
            return "It is due on %s; what put it there was not yet recorded then."
                    .formatted(task.details().dueDate());
        }
        PastStep newest = newestFirst.getFirst();
        PastStep decisive =
                newestFirst.stream()
                        .filter(step -> step.what().decidesTheDay())
                        .findFirst()
                        .orElse(newest);
        return decisive.equals(newest)
                ? words.sentence(newest)
                : words.sentence(decisive) + " " + words.sentence(newest);
    }
}
