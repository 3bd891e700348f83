package dev.milepost.task.task;

/// What its user did to a task, and plans have to respect.
///
/// @param moved whether the user chose the date: then no plan changes it
/// @param edited whether words or minutes are the user's own: then no plan changes them, nor drops the task
/// @param archived put away: it can be read, deleted and taken out again, and nothing else
public record TaskMarks(boolean moved, boolean edited, boolean archived) {

    public static final TaskMarks NONE = new TaskMarks(false, false, false);

    TaskMarks then(boolean alsoMoved, boolean alsoEdited) {
        return new TaskMarks(moved || alsoMoved, edited || alsoEdited, archived);
    }

    TaskMarks archived(boolean then) {
        return new TaskMarks(moved, edited, then);
    }
}
