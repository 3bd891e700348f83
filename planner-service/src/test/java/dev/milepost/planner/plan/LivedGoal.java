package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A goal in a simulated life, with a ledger of all its tasks there ever were, to which every change is held: what is done stays
/// as it is, nothing is lost or doubled, and what is the user's own stays theirs.
final class LivedGoal {

    private final Map<UUID, TaskState> done = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final Set<UUID> dropped = new HashSet<>();
    private final Map<UUID, TaskState> deleted = new LinkedHashMap<>();
    private final Set<UUID> neverAgain = new HashSet<>();
    private GoalState state;

    LivedGoal(GoalBrief brief, Plan first, Instant now) {
        state = Examples.begun(brief, first, now);
        state.tasks().forEach(task -> known.add(task.id()));
        assertWhole();
    }

    GoalState state() {
        return state;
    }

    List<TaskState> tasks(boolean open) {
        return state.tasks().stream().filter(task -> task.isOpen() == open).toList();
    }

    /// The user does something to a task.
    void change(TaskState task) {
        if (task.isDone()) {
            done.put(task.id(), task);
        } else {
            done.remove(task.id());
        }
        List<TaskState> tasks =
                state.tasks().stream()
                        .map(other -> other.id().equals(task.id()) ? task : other)
                        .toList();
        become(state.brief(), tasks, state.plannedAt(), state.replannedAt());
    }

    /// The user deletes a task, of which nobody hears again under its identifier.
    void delete(TaskState task) {
        done.remove(task.id());
        known.remove(task.id());
        deleted.put(task.id(), task);
        neverAgain.add(task.id());
        List<TaskState> tasks =
                state.tasks().stream().filter(other -> !other.id().equals(task.id())).toList();
        become(state.brief(), tasks, state.plannedAt(), state.replannedAt());
    }

    /// What can be brought back.
    List<TaskState> deleted() {
        return List.copyOf(deleted.values());
    }

    /// The user brings a task back, as another one.
    void restore(TaskState task, UUID id) {
        deleted.remove(task.id());
        known.add(id);
        TaskState again = Examples.restored(task, id);
        if (again.isDone()) {
            done.put(id, again);
        }
        List<TaskState> tasks = new ArrayList<>(state.tasks());
        tasks.add(again);
        become(state.brief(), tasks, state.plannedAt(), state.replannedAt());
    }

    /// The user changes what is wanted.
    void change(GoalBrief brief) {
        become(brief, state.tasks(), state.plannedAt(), state.replannedAt());
    }

    /// A plan is applied as the services do it: closed tasks stay, the others follow it.
    void apply(PlanRevision revision, boolean isReplan, Instant now) {
        assertNothingLost(revision, state.groundAt(now));
        Map<UUID, TaskState> before =
                state.tasks().stream()
                        .collect(Collectors.toMap(TaskState::id, Function.identity()));
        List<TaskState> tasks = new ArrayList<>(tasks(false));
        for (PlanRevision.RevisedTask revised : revision.tasks()) {
            PlannedTask task = revised.task();
            boolean isNew = revised.change() == TaskChange.ADDED;
            assertThat(known.add(task.id())).as("%s is new", task).isEqualTo(isNew);
            assertThat(neverAgain).as("%s is gone for good", task).doesNotContain(task.id());
            tasks.add(followed(task, before.get(task.id())));
        }
        revision.dropped().forEach(task -> dropped.add(task.id()));
        GoalBrief brief =
                revision.endDate().isAfter(state.brief().endDate())
                        ? state.brief().until(revision.endDate())
                        : state.brief();
        become(brief, tasks, now, isReplan ? now : state.replannedAt());
    }

    /// A task keeps what is the user's own, except for a chosen date that has passed.
    private static TaskState followed(PlannedTask task, @Nullable TaskState before) {
        TaskState planned =
                Examples.state(
                        task,
                        before != null
                                && before.movedByUser()
                                && before.dueDate().equals(task.dueDate()));
        if (before == null) {
            return planned;
        }
        TaskState worded =
                before.editedByUser()
                        ? Examples.lasting(planned, before.estimatedMinutes())
                        : planned;
        return before.status() == TaskStatus.IN_PROGRESS ? Examples.underWay(worded) : worded;
    }

    private void become(
            GoalBrief brief,
            List<TaskState> tasks,
            @Nullable Instant plannedAt,
            @Nullable Instant replannedAt) {
        state = new GoalState(brief, state.timezone(), tasks, plannedAt, replannedAt);
        assertWhole();
    }

    private void assertWhole() {
        List<UUID> ids = state.tasks().stream().map(TaskState::id).toList();
        assertThat(new HashSet<>(ids)).as("no task is doubled").hasSameSizeAs(ids);
        Set<UUID> all = Stream.concat(ids.stream(), dropped.stream()).collect(Collectors.toSet());
        assertThat(all).as("no task is lost").hasSameSizeAs(known).isEqualTo(known);
        assertThat(ids.size() + dropped.size()).as("no task came back").isEqualTo(known.size());
        Map<UUID, TaskState> doneNow =
                state.tasks().stream()
                        .filter(TaskState::isDone)
                        .collect(Collectors.toMap(TaskState::id, Function.identity()));
        assertThat(doneNow.equals(done)).as("what is done stays as it is").isTrue();
    }

    private static void assertNothingLost(PlanRevision revision, PlanningGround ground) {
        Map<UUID, PlannedTask> planned =
                revision.tasks().stream()
                        .map(PlanRevision.RevisedTask::task)
                        .collect(Collectors.toMap(PlannedTask::id, Function.identity()));
        Set<UUID> dropped =
                revision.dropped().stream()
                        .map(PlanRevision.DroppedTask::id)
                        .collect(Collectors.toSet());
        assertThat(ground.closed())
                .as("closed tasks are in no plan")
                .noneMatch(task -> planned.containsKey(task.id()) || dropped.contains(task.id()));
        Set<UUID> pinned = ground.pinned();
        for (TaskState task : ground.open()) {
            boolean isPlanned = planned.containsKey(task.id());
            assertThat(isPlanned)
                    .as("%s is either planned or dropped", task)
                    .isNotEqualTo(dropped.contains(task.id()));
            if (task.isUsersOwn()) {
                assertThat(isPlanned)
                        .as("%s is the user's own and not dropped: %s", task, revision.reason())
                        .isTrue();
                assertThat(Objects.requireNonNull(planned.get(task.id())).title())
                        .isEqualTo(task.title());
            }
            if (isPlanned && pinned.contains(task.id())) {
                assertThat(Objects.requireNonNull(planned.get(task.id())).dueDate())
                        .as("no plan moves %s", task)
                        .isEqualTo(ground.placeOf(task));
            }
            if (isPlanned && task.keepsMinutes()) {
                assertThat(Objects.requireNonNull(planned.get(task.id())).estimatedMinutes())
                        .as("the user chose the minutes of %s", task)
                        .isEqualTo(task.estimatedMinutes());
            }
        }
        assertThat(revision.reason()).endsWith(".");
    }
}
