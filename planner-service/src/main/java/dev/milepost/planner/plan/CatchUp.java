package dev.milepost.planner.plan;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A short task that brings back the essentials of one that was skipped. Only learning and practice come back, once.
///
/// @param skipped what was skipped
/// @param minutes how long the catch-up takes
record CatchUp(TaskState skipped, int minutes) {

    private static final double SHARE_OF_SKIPPED = 0.4;
    private static final int LEAST_MINUTES = 10;
    private static final int MOST_MINUTES = 30;
    private static final int STEP = 5;
    private static final int LONGEST_QUOTE = 900;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s");

    /// The catch-ups that skips since the newest plan ask for.
    static List<CatchUp> owedBy(GoalState state, FittingMinutes fitting) {
        Set<String> known =
                state.tasks().stream()
                        .map(task -> Titles.normalised(task.title()))
                        .collect(Collectors.toSet());
        return state.tasks().stream()
                .filter(CatchUp::isOwedFor)
                .filter(state::happenedSincePlanned)
                .map(task -> CatchUp.of(task, fitting))
                .filter(catchUp -> !known.contains(Titles.normalised(catchUp.title())))
                .toList();
    }

    static CatchUp of(TaskState skipped, FittingMinutes fitting) {
        return new CatchUp(skipped, minutesFor(skipped, fitting));
    }

    static boolean isOwedFor(TaskState task) {
        return task.status() == TaskStatus.SKIPPED
                && (task.kind() == TaskKind.LEARN || task.kind() == TaskKind.PRACTICE);
    }

    String title() {
        return DraftCleaning.cut("Catch up: " + skipped.title(), PlanLimits.LONGEST_TITLE);
    }

    String description() {
        return """
        You skipped "%s". In %d minutes, bring back only its essentials: %s
        You are done when you have tried the main point once and noted in one sentence what is still unclear.\
        """
                .formatted(skipped.title(), minutes, essence());
    }

    private String essence() {
        return DraftCleaning.cut(
                SENTENCE_END.split(skipped.description().strip(), 2)[0], LONGEST_QUOTE);
    }

    private static int minutesFor(TaskState task, FittingMinutes fitting) {
        int share = (int) (task.estimatedMinutes() * SHARE_OF_SKIPPED) / STEP * STEP;
        int most = Math.min(MOST_MINUTES, fitting.usual());
        return Math.clamp(share, Math.min(LEAST_MINUTES, most), most);
    }
}
