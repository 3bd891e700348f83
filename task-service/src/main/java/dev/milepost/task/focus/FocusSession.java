package dev.milepost.task.focus;

import dev.milepost.kit.event.Change;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stretch of undivided attention (TASK-10). It is open, and runs or is paused, until its user completes it or gives it up,
/// until its task is completed, or until it has stopped by itself because there was no sign of its user for too long. Only the
/// time in which it ran counts, and of a session that was given up none does. Ended is ended: there is no way back.
public sealed interface FocusSession {

    FocusDetails details();

    FocusState state();

    /// Starts a session, which runs at once.
    static Change<FocusSession, FocusEvent> started(FocusDetails details) {
        FocusSession session = new Open(details, details.startedAt());
        return Change.of(session, new FocusEvent.Started(session));
    }

    /// @param runningSince null while it is paused
    record Open(FocusDetails details, @Nullable Instant runningSince) implements FocusSession {

        @Override
        public FocusState state() {
            return runningSince == null ? FocusState.PAUSED : FocusState.RUNNING;
        }

        Change<FocusSession, FocusEvent> pause(Instant now) {
            if (runningSince == null) {
                throw new FocusSessionNotRunning();
            }
            FocusSession paused = new Open(details.ran(runningSince, now), null);
            return Change.of(paused, new FocusEvent.Paused(paused));
        }

        Change<FocusSession, FocusEvent> resume(Instant now) {
            if (runningSince != null) {
                throw new FocusSessionNotPaused();
            }
            FocusSession running = new Open(details.changed(now), now);
            return Change.of(running, new FocusEvent.Resumed(running));
        }

        /// Its user is still there.
        Change<FocusSession, FocusEvent> sign(Instant now) {
            FocusSession heard = new Open(details.heard(now), runningSince);
            return Change.of(heard, new FocusEvent.Signed(heard));
        }

        /// With its time, which counts from now on; one that was silent for too long had stopped before.
        Change<FocusSession, FocusEvent> complete(EndReason why, Instant now, Duration patience) {
            boolean silent = !details.lastSignAt().plus(patience).isAfter(now);
            return silent ? stop() : completed(why, now);
        }

        /// As it is for its user: it ended with the last sign, whenever that is noticed.
        Change<FocusSession, FocusEvent> stop() {
            return completed(EndReason.TIMED_OUT, details.lastSignAt());
        }

        Change<FocusSession, FocusEvent> abandon(Instant now) {
            Ended abandoned = new Ended(until(now), now, null);
            return Change.of(abandoned, new FocusEvent.Abandoned(abandoned));
        }

        private Change<FocusSession, FocusEvent> completed(EndReason why, Instant at) {
            Ended completed = new Ended(until(at), at, why);
            return Change.of(completed, new FocusEvent.Completed(completed, why));
        }

        private FocusDetails until(Instant at) {
            return runningSince == null ? details.changed(at) : details.ran(runningSince, at);
        }
    }

    /// @param reason null when its user gave it up
    record Ended(FocusDetails details, Instant endedAt, @Nullable EndReason reason)
            implements FocusSession {

        @Override
        public FocusState state() {
            return reason == null ? FocusState.ABANDONED : FocusState.COMPLETED;
        }

        /// What its task gains by it.
        long secondsThatCount() {
            return reason == null ? 0 : details.focusedSeconds();
        }
    }
}
