package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.ParsedTask.Field;
import java.util.List;

/// A part of the line and what it was taken for.
///
/// @param strong whether it counts wherever it stands
/// @param start its first token
/// @param end the token behind its last one
record Choice(Meant meant, boolean strong, int start, int end) {

    /// The fields that such a part gives. Of two parts for the same thing only one can be meant.
    List<Field> fields() {
        return switch (meant) {
            case Meant.Words _ -> List.of();
            case Meant.Day(_, var time) -> timed(Field.DUE_DATE, time != null);
            case Meant.Clock _, Meant.DayPart _ -> List.of(Field.DUE_TIME);
            case Meant.Window _ -> List.of(Field.DUE_TIME, Field.ESTIMATED_DURATION);
            case Meant.Length _ -> List.of(Field.ESTIMATED_DURATION);
            case Meant.Repeated(_, _, var part) -> timed(Field.RECURRENCE, part != null);
            case Meant.Until _, Meant.Times _, Meant.Lasting _, Meant.FromCompletion _ ->
                    List.of(Field.RECURRENCE);
            case Meant.Level _ -> List.of(Field.PRIORITY);
            case Meant.Tagged _ -> List.of(Field.TAGS);
            case Meant.OfGoal _ -> List.of(Field.GOAL);
        };
    }

    private static List<Field> timed(Field field, boolean withTime) {
        return withTime ? List.of(field, Field.DUE_TIME) : List.of(field);
    }

    boolean isMarker() {
        return switch (meant) {
            case Meant.Level _, Meant.Tagged _, Meant.OfGoal _ -> true;
            default -> false;
        };
    }
}
