package dev.milepost.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.planner.plan.PlanRevision.DroppedTask;
import dev.milepost.planner.plan.PlanRevision.RevisedTask;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PLAN-4: how much a revision changes")
class PlanRevisionTests {

    private static final PlanningGround GROUND = Examples.ground(14, 60);
    private static final List<PlannedTask> TASKS = Examples.goodPlan(GROUND).tasks();

    @Test
    void movesAreCountedInTasksAndDaysInBothDirections() {
        PlanRevision revision =
                revision(List.of(kept(0), moved(3, 2), moved(5, -4), added(7)), List.of());
        assertThat(revision.movedTasks()).isEqualTo(2);
        assertThat(revision.movedDays()).isEqualTo(6);
        assertThat(revision.changesNothing()).isFalse();
    }

    @Test
    void onlyWhatStaysAndLosesNothingChangesNothing() {
        assertThat(revision(List.of(kept(0), kept(1)), List.of()).changesNothing()).isTrue();
        DroppedTask dropped =
                new DroppedTask(TASKS.getLast().id(), "Old", ChangeRule.REVIEW_SPARED, "Spared.");
        assertThat(revision(List.of(kept(0)), List.of(dropped)).changesNothing()).isFalse();
    }

    private static PlanRevision revision(List<RevisedTask> tasks, List<DroppedTask> dropped) {
        return new PlanRevision(
                Examples.START, Examples.START.plusDays(13), tasks, dropped, "For a reason.");
    }

    private static RevisedTask kept(int index) {
        PlannedTask task = TASKS.get(index);
        return new RevisedTask(task, TaskChange.KEPT, task.dueDate(), null, null);
    }

    private static RevisedTask moved(int index, int days) {
        PlannedTask task = TASKS.get(index);
        return new RevisedTask(
                task,
                TaskChange.MOVED,
                task.dueDate().minusDays(days),
                ChangeRule.MADE_ROOM,
                "Room.");
    }

    private static RevisedTask added(int index) {
        return new RevisedTask(
                TASKS.get(index), TaskChange.ADDED, null, ChangeRule.CAUGHT_UP, "Catch up.");
    }
}
