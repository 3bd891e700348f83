package dev.milepost.credit.ledger;

/// What credits are spent on.
public enum Operation {
    /// An answer of the assistant.
    CHAT("An answer of the assistant"),
    /// Subtasks that the model suggests for a task.
    SUBTASKS("Suggested subtasks"),
    /// A task that the model makes of a note.
    NOTE_CONVERSION("A note made into a task"),
    /// Speech made into text; a unit is a minute begun.
    TRANSCRIPTION("A transcription"),
    /// The first plan of a goal, by the model.
    PLAN("A plan by the model"),
    /// A later plan of a goal, by the model.
    REPLAN("A new plan by the model");

    private final String words;

    Operation(String words) {
        this.words = words;
    }

    /// For the user.
    public String words() {
        return words;
    }

    /// What its price is for.
    public Unit unit() {
        return this == TRANSCRIPTION ? Unit.MINUTE : Unit.USE;
    }

    public enum Unit {
        USE,
        /// A minute that has begun is a whole one.
        MINUTE
    }
}
