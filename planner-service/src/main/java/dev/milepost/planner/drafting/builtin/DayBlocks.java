package dev.milepost.planner.drafting.builtin;

import dev.milepost.planner.plan.TaskKind;
import java.util.ArrayList;
import java.util.List;

/// How the minutes of a day are divided into tasks. Sequences of two kinds of learning day alternate: one that brings
/// something new, and one that is all practice.
final class DayBlocks {

    private static final int LONGEST = 240;
    private static final int LONGEST_CHECK = 120;
    private static final int SHORTEST_CHECK = 10;
    private static final int STEP = 5;
    private static final int TWO_TASKS_FROM = 40;
    private static final int TWO_PRACTICES_FROM = 90;
    private static final int THREE_TASKS_FROM = 150;
    private static final int SECOND_SESSION_FROM = 60;

    private DayBlocks() {}

    record Block(TaskKind kind, int minutes) {}

    /// @param session how many learning days this subject had before this one
    static List<Block> of(StudyCalendar.StudyDay day, int minutes, int session, boolean isOnlyDay) {
        return switch (day.role()) {
            case LEARNING -> learning(minutes, session);
            case LIGHT -> List.of(new Block(TaskKind.REVIEW, check(minutes, 0.5)));
            case CHECKPOINT -> checkpoint(day, minutes);
            case PROJECT -> project(minutes);
            case FINAL -> isOnlyDay ? everything(minutes) : List.of(project(minutes).getFirst());
        };
    }

    static int rounded(double minutes) {
        long steps = (long) (minutes / STEP);
        return Math.clamp(steps * STEP, STEP, LONGEST);
    }

    private static List<Block> learning(int minutes, int session) {
        if (minutes < TWO_TASKS_FROM) {
            return blocks(minutes, session % 3 == 0 ? TaskKind.LEARN : TaskKind.PRACTICE, 1.0);
        }
        boolean bringsNews = session % 2 == 0;
        if (minutes < THREE_TASKS_FROM) {
            boolean onePractice = minutes < TWO_PRACTICES_FROM;
            return bringsNews
                    ? blocks(minutes, TaskKind.LEARN, 0.4, 0.6)
                    : onePractice
                            ? blocks(minutes, TaskKind.PRACTICE, 1.0)
                            : blocks(minutes, TaskKind.PRACTICE, 0.5, 0.5);
        }
        return bringsNews
                ? blocks(minutes, TaskKind.LEARN, 0.3, 0.4, 0.3)
                : blocks(minutes, TaskKind.PRACTICE, 0.4, 0.3, 0.3);
    }

    private static List<Block> checkpoint(StudyCalendar.StudyDay day, int minutes) {
        if (day.inFullWeek()) {
            return List.of(new Block(TaskKind.CHECKPOINT, check(minutes, 0.6)));
        }
        return minutes < TWO_TASKS_FROM
                ? List.of(new Block(TaskKind.CHECKPOINT, check(minutes, 1.0)))
                : List.of(
                        new Block(TaskKind.CHECKPOINT, check(minutes, 0.4)),
                        new Block(TaskKind.PRACTICE, rounded(minutes * 0.5)));
    }

    private static List<Block> project(int minutes) {
        int first = rounded(minutes);
        return minutes - first < SECOND_SESSION_FROM
                ? List.of(new Block(TaskKind.PROJECT, first))
                : List.of(
                        new Block(TaskKind.PROJECT, first),
                        new Block(TaskKind.PROJECT, rounded(minutes - first)));
    }

    /// A goal of a single study day still learns something before it makes something.
    private static List<Block> everything(int minutes) {
        return minutes < TWO_TASKS_FROM
                ? List.of(new Block(TaskKind.PROJECT, rounded(minutes)))
                : List.of(
                        new Block(TaskKind.LEARN, rounded(minutes * 0.4)),
                        new Block(TaskKind.PROJECT, rounded(minutes * 0.6)));
    }

    private static List<Block> blocks(int minutes, TaskKind first, double... shares) {
        List<Block> blocks = new ArrayList<>();
        for (double share : shares) {
            TaskKind kind = blocks.isEmpty() ? first : TaskKind.PRACTICE;
            blocks.add(new Block(kind, rounded(minutes * share)));
        }
        return blocks;
    }

    private static int check(int minutes, double share) {
        int least = Math.min(SHORTEST_CHECK, rounded(minutes));
        return Math.clamp(rounded(minutes * share), least, LONGEST_CHECK);
    }
}
