package dev.milepost.task.task;

/// What a list of tasks is sorted by (TASK-3).
public enum TaskSort {
    DUE_DATE(false),
    PRIORITY(true),
    CREATED_AT(true),
    UPDATED_AT(true),
    TITLE(false),
    RELEVANCE(true);

    private final boolean descendingUnlessTold;

    TaskSort(boolean descendingUnlessTold) {
        this.descendingUnlessTold = descendingUnlessTold;
    }

    /// The direction that people expect: what matters most, is newest or fits best comes first, and days and titles go up.
    public boolean descendingUnlessTold() {
        return descendingUnlessTold;
    }
}
