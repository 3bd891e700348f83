package dev.milepost.goal.goal;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A goal is set and waits for a plan ([Planning]). With its first plan it is [Active]; when none can be made it has
/// [Failed], says why and can be tried again. An active goal can be [Paused] and resumed. It ends [Completed], when the
/// user says that it is reached, or [Archived]; a closed goal keeps what it was and changes no more, except that a
/// completed one can be archived. Plans that arrive late are kept in every state, and only the newest counts.
public sealed interface Goal {

    Core core();

    /// When the goal came into its state.
    Instant since();

    GoalStatus status();

    /// Its newest plan; none until the first one was made.
    @Nullable Plan plan();

    /// What a goal has in every state.
    ///
    /// @param version grows by one with each change of the goal; progress does not change it
    /// @param schedule the dates as they are now
    /// @param progress read with the goal and never written with it
    record Core(
            GoalId id,
            UserId owner,
            int version,
            GoalSettings settings,
            Schedule schedule,
            Progress progress,
            Instant createdAt,
            Instant updatedAt) {

        Core next(Instant now) {
            return next(settings, schedule, now);
        }

        Core next(GoalSettings settings, Schedule schedule, Instant now) {
            return new Core(id, owner, version + 1, settings, schedule, progress, createdAt, now);
        }
    }

    /// Sets a goal (GOAL-1).
    static Change<Goal, GoalEvent> create(
            GoalId id, UserId owner, GoalSettings settings, Instant now) {
        Core core =
                new Core(
                        id, owner, 1, settings, settings.wantedSchedule(), Progress.NONE, now, now);
        return Change.of(new Planning(core, now), new GoalEvent.Created(core));
    }

    /// Takes a plan that was applied to the goal's tasks, unless a newer one has been taken already.
    default Change<Goal, GoalEvent> adopt(Plan plan, Schedule schedule, Instant now) {
        Plan current = plan();
        if (current != null && plan.number() <= current.number()) {
            return Change.of(this);
        }
        Core core = core().next(core().settings(), schedule, now);
        return switch (this) {
            case Planning planning ->
                    Change.of(
                            new Active(core, plan, now),
                            new GoalEvent.Planned(core, Duration.between(planning.since(), now)));
            case Failed _ -> planned(new Active(core, plan, now));
            case Active active -> planned(new Active(core, plan, active.since()));
            case Paused paused -> planned(new Paused(core, plan, paused.since()));
            case Completed completed -> planned(new Completed(core, plan, completed.since()));
            case Archived archived -> planned(new Archived(core, plan, archived.since()));
        };
    }

    /// Removes the goal and everything of it (GOAL-4).
    default GoalEvent.Deleted delete(Instant now) {
        return new GoalEvent.Deleted(core().next(now));
    }

    private static Change<Goal, GoalEvent> planned(Goal goal) {
        return Change.of(goal, new GoalEvent.Planned(goal.core(), null));
    }

    /// A goal that is still worked on, or waited for.
    sealed interface Open extends Goal {

        /// The same state with another core.
        Open with(Core core);

        /// Changes settings (GOAL-3); nothing happens when nothing is different.
        default Change<Goal, GoalEvent> update(GoalSettings wanted, Instant now) {
            List<String> changed = core().settings().differencesTo(wanted);
            if (changed.isEmpty()) {
                return Change.of(this);
            }
            Schedule schedule =
                    changed.contains("duration_days")
                            ? new Schedule(core().schedule().start(), wanted.wantedSchedule().end())
                            : core().schedule();
            Core core = core().next(wanted, schedule, now);
            return Change.of(with(core), new GoalEvent.Updated(core, changed));
        }

        default Change<Goal, GoalEvent> archive(Instant now) {
            Core core = core().next(now);
            return Change.of(new Archived(core, plan(), now), new GoalEvent.Archived(core));
        }
    }

    /// A goal that has ended.
    sealed interface Closed extends Goal {}

    record Planning(Core core, Instant since) implements Open {

        public Change<Goal, GoalEvent> fail(Failure failure, Instant now) {
            Core core = core().next(now);
            return Change.of(
                    new Failed(core, failure, now), new GoalEvent.PlanningFailed(core, failure));
        }

        @Override
        public Planning with(Core core) {
            return new Planning(core, since);
        }

        @Override
        public GoalStatus status() {
            return GoalStatus.PLANNING;
        }

        @Override
        public @Nullable Plan plan() {
            return null;
        }
    }

    record Active(Core core, Plan plan, Instant since) implements Open {

        /// Asks for another plan in the user's own words (GOAL-7).
        public Change<Goal, GoalEvent> revise(RevisionWish wish, Instant now) {
            Core core = core().next(now);
            return Change.of(with(core), new GoalEvent.RevisionRequested(core, wish));
        }

        /// Asks to take the last change of the plan back (GOAL-7).
        ///
        /// @throws NothingToUndo when there is none, or it has been taken back already
        public Change<Goal, GoalEvent> undo(Instant now) {
            if (!plan.undoable()) {
                throw new NothingToUndo();
            }
            Core core = core().next(now);
            return Change.of(
                    new Active(core, plan.takenBack(), since),
                    new GoalEvent.UndoRequested(core, plan.number()));
        }

        public Change<Goal, GoalEvent> pause(Instant now) {
            Core core = core().next(now);
            return Change.of(new Paused(core, plan, now), new GoalEvent.Paused(core));
        }

        public Change<Goal, GoalEvent> complete(Instant now) {
            Core core = core().next(now);
            return Change.of(new Completed(core, plan, now), new GoalEvent.Completed(core));
        }

        @Override
        public Active with(Core core) {
            return new Active(core, plan, since);
        }

        @Override
        public GoalStatus status() {
            return GoalStatus.ACTIVE;
        }
    }

    record Paused(Core core, Plan plan, Instant since) implements Open {

        public Change<Goal, GoalEvent> resume(Instant now) {
            Core core = core().next(now);
            return Change.of(new Active(core, plan, now), new GoalEvent.Resumed(core));
        }

        public Change<Goal, GoalEvent> complete(Instant now) {
            Core core = core().next(now);
            return Change.of(new Completed(core, plan, now), new GoalEvent.Completed(core));
        }

        @Override
        public Paused with(Core core) {
            return new Paused(core, plan, since);
        }

        @Override
        public GoalStatus status() {
            return GoalStatus.PAUSED;
        }
    }

    record Failed(Core core, Failure failure, Instant since) implements Open {

        /// Asks for a plan again (GOAL-5).
        public Change<Goal, GoalEvent> retry(Instant now) {
            Core core = core().next(now);
            return Change.of(new Planning(core, now), new GoalEvent.RevisionRequested(core, null));
        }

        @Override
        public Failed with(Core core) {
            return new Failed(core, failure, since);
        }

        @Override
        public GoalStatus status() {
            return GoalStatus.FAILED;
        }

        @Override
        public @Nullable Plan plan() {
            return null;
        }
    }

    record Completed(Core core, Plan plan, Instant since) implements Closed {

        public Change<Goal, GoalEvent> archive(Instant now) {
            Core core = core().next(now);
            return Change.of(new Archived(core, plan, now), new GoalEvent.Archived(core));
        }

        @Override
        public GoalStatus status() {
            return GoalStatus.COMPLETED;
        }
    }

    record Archived(Core core, @Nullable Plan plan, Instant since) implements Closed {

        @Override
        public GoalStatus status() {
            return GoalStatus.ARCHIVED;
        }
    }
}
