package dev.milepost.task.focus;

/// What happens to a focus session, with the session as it is afterwards.
public sealed interface FocusEvent {

    FocusSession session();

    record Started(FocusSession session) implements FocusEvent {}

    record Paused(FocusSession session) implements FocusEvent {}

    record Resumed(FocusSession session) implements FocusEvent {}

    /// Its user is still there.
    record Signed(FocusSession session) implements FocusEvent {}

    record Completed(FocusSession.Ended session, EndReason reason) implements FocusEvent {}

    record Abandoned(FocusSession.Ended session) implements FocusEvent {}
}
