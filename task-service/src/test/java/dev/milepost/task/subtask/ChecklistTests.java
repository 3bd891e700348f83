package dev.milepost.task.subtask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.event.Change;
import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.subtask.ChecklistCommand.AddSubtasks;
import dev.milepost.task.subtask.ChecklistCommand.EditSubtask;
import dev.milepost.task.task.CompletedBy;
import dev.milepost.task.task.Subtask;
import dev.milepost.task.task.SubtaskSource;
import dev.milepost.task.task.SubtasksOpen;
import dev.milepost.task.task.Task;
import dev.milepost.task.task.TaskAlreadyClosed;
import dev.milepost.task.task.TaskEvent;
import dev.milepost.task.task.TaskExamples;
import dev.milepost.task.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TASK-5: a task and its subtasks")
class ChecklistTests {

    private static final Instant NOW = TaskExamples.NOW;
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    @Test
    void countsItsSubtasksAndTellsOfAllOfThem() {
        Change<Checklist, TaskEvent> added = empty().add(wanted("a", "b").subtasks(), null, NOW);
        assertThat(titles(added.state())).containsExactly("a", "b");
        assertThat(added.state().task().details().tally().subtaskCount()).isEqualTo(2);
        assertThat(added.state().task().details().version())
                .isEqualTo(empty().task().details().version() + 1);
        assertThat(added.events())
                .containsExactly(
                        new TaskEvent.SubtasksChanged(
                                added.state().task(), added.state().items(), NOW));
    }

    @Test
    void aTaskWithSubtasksIsItsUsersOwn() {
        assertThat(list("a").task().details().marks().edited()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, xabc", "2, axbc", "4, abcx", "9, abcx"})
    void takesASubtaskWhereItIsWanted(int position, String order) {
        Checklist after = list("a", "b", "c").add(wanted("x").subtasks(), position, NOW).state();
        assertThat(String.join("", titles(after))).isEqualTo(order);
        assertThat(after).satisfies(ChecklistTests::hasNoGaps);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, bcad", "3, 1, dabc", "1, 1, bacd", "2, 9, abdc", "2, 3, abcd"})
    void movesASubtask(int index, int position, String order) {
        Checklist before = list("a", "b", "c", "d");
        Change<Checklist, TaskEvent> moved =
                before.edit(edit(before, index, null, null, position), NOW, TODAY);
        assertThat(String.join("", titles(moved.state()))).isEqualTo(order);
        assertThat(moved.state()).satisfies(ChecklistTests::hasNoGaps);
        assertThat(moved.happened()).isEqualTo(!order.equals("abcd"));
    }

    @Test
    void isPutInOrderAsAWhole() {
        Checklist list = list("a", "b", "c");
        List<UUID> ids = ids(list);
        Checklist turned = list.order(ids.reversed(), NOW).state();
        assertThat(titles(turned)).containsExactly("c", "b", "a");
        assertThat(turned).satisfies(ChecklistTests::hasNoGaps);
        assertThat(list.order(ids, NOW).happened()).isFalse();
        for (List<UUID> wrong :
                List.of(
                        ids.subList(0, 2),
                        List.of(ids.get(0), ids.get(0), ids.get(1)),
                        List.of(ids.get(0), ids.get(1), UUID.randomUUID()))) {
            assertThatThrownBy(() -> list.order(wrong, NOW)).isInstanceOf(InvalidField.class);
        }
    }

    @Test
    void hasNoGapsWhateverIsDoneToIt() {
        Random random = new Random(5);
        Checklist list = list("a", "b", "c", "d", "e");
        for (int i = 0; i < 2_000; i++) {
            list = changed(list, random);
            assertThat(list).satisfies(ChecklistTests::hasNoGaps);
            assertThat(list.task().details().tally().subtaskCount()).isEqualTo(list.items().size());
            assertThat((long) list.task().details().tally().subtaskCompletedCount())
                    .isEqualTo(list.items().stream().filter(Subtask::isCompleted).count());
        }
    }

    @Nested
    @DisplayName("when the last open one is done")
    class Finished {

        @Test
        void theTaskCompletesItself() {
            Checklist half = completed(list("a", "b"), 0);
            assertThat(half.task().status()).isEqualTo(TaskStatus.PENDING);
            Change<Checklist, TaskEvent> done =
                    half.edit(edit(half, 1, null, true, null), NOW, TODAY);
            assertThat(done.state().task().status()).isEqualTo(TaskStatus.COMPLETED);
            assertThat(((Task.Closed) done.state().task()).completedBy())
                    .isEqualTo(CompletedBy.AUTO);
            assertThat(done.events())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("SubtasksChanged", "Completed");
            assertThat(done.events())
                    .extracting(event -> event.task().details().version())
                    .containsExactly(
                            half.task().details().version() + 1,
                            half.task().details().version() + 2);
        }

        @Test
        void theTaskIsOpenAgainWhenASubtaskIs() {
            Checklist done = completed(list("a"), 0);
            Change<Checklist, TaskEvent> again =
                    done.edit(edit(done, 0, null, false, null), LATER, TODAY);
            assertThat(again.state().task().status()).isEqualTo(TaskStatus.PENDING);
            assertThat(again.state().items().getFirst().isCompleted()).isFalse();
            assertThat(again.events())
                    .extracting(event -> event.getClass().getSimpleName())
                    .containsExactly("Reopened", "SubtasksChanged");
        }

        @Test
        void anyOtherChangeWaitsUntilTheTaskIsOpen() {
            Checklist done = completed(list("a"), 0);
            assertThatThrownBy(() -> done.edit(edit(done, 0, "b", null, null), LATER, TODAY))
                    .isInstanceOf(TaskAlreadyClosed.class);
            assertThatThrownBy(() -> done.add(wanted("b").subtasks(), null, LATER))
                    .isInstanceOf(TaskAlreadyClosed.class);
            assertThatThrownBy(() -> done.remove(ids(done).getFirst(), LATER))
                    .isInstanceOf(TaskAlreadyClosed.class);
            assertThat(done.edit(edit(done, 0, "a", true, 1), LATER, TODAY).happened()).isFalse();
        }

        @Test
        void aTaskThatItsUserCompletedStaysSo() {
            Checklist done = list("a", "b").forceComplete(NOW, TODAY).state();
            assertThatThrownBy(() -> done.edit(edit(done, 0, null, false, null), LATER, TODAY))
                    .isInstanceOf(TaskAlreadyClosed.class);
        }
    }

    @Test
    void deletingTheLastOpenOneCompletesNothing() {
        Checklist half = completed(list("a", "b"), 0);
        Checklist after = half.remove(ids(half).get(1), NOW).state();
        assertThat(after.task().status()).isEqualTo(TaskStatus.PENDING);
        assertThat(titles(after)).containsExactly("a");
    }

    @Test
    void aTaskIsNotCompletedWhileSomethingIsLeftOfIt() {
        Task.Open task = (Task.Open) completed(list("a", "b", "c"), 0).task();
        assertThatThrownBy(() -> task.complete(CompletedBy.MANUAL, NOW, TODAY))
                .isInstanceOf(SubtasksOpen.class)
                .hasMessageContaining("2 open subtasks");
    }

    @Test
    void isCompletedWithAllThatIsOpen() {
        Checklist half = completed(list("a", "b", "c"), 0);
        Change<Checklist, TaskEvent> done = half.forceComplete(LATER, TODAY);
        assertThat(done.state().items()).allMatch(Subtask::isCompleted);
        assertThat(done.state().items().getFirst().completedAt()).isEqualTo(NOW);
        assertThat(((Task.Closed) done.state().task()).completedBy()).isEqualTo(CompletedBy.FORCE);
        assertThat(done.events()).hasSize(2);
        assertThat(empty().forceComplete(NOW, TODAY).events()).hasSize(1);
        assertThat(done.state().forceComplete(LATER, TODAY).happened()).isFalse();
    }

    private static Checklist changed(Checklist list, Random random) {
        int size = list.items().size();
        if (size < 2) {
            return list.add(wanted("x", "y").subtasks(), 1, NOW).state();
        }
        int at = random.nextInt(size);
        return switch (random.nextInt(5)) {
            case 0 -> list.add(wanted("x").subtasks(), 1 + random.nextInt(size + 3), NOW).state();
            case 1 -> list.remove(ids(list).get(at), NOW).state();
            case 2 ->
                    list.edit(edit(list, at, null, null, 1 + random.nextInt(size + 3)), NOW, TODAY)
                            .state();
            case 3 -> {
                Checklist done = completed(list, at);
                yield done.task() instanceof Task.Open
                        ? done
                        : done.edit(edit(done, at, null, false, null), NOW, TODAY).state();
            }
            default -> list.order(ids(list).reversed(), NOW).state();
        };
    }

    private static Checklist empty() {
        return new Checklist(TASK, List.of());
    }

    private static Checklist list(String... titles) {
        return empty().add(wanted(titles).subtasks(), null, NOW).state();
    }

    private static AddSubtasks wanted(String... titles) {
        return AddSubtasks.titled(List.of(titles), SubtaskSource.MANUAL);
    }

    private static Checklist completed(Checklist list, int index) {
        return list.edit(edit(list, index, null, true, null), NOW, TODAY).state();
    }

    private static EditSubtask edit(
            Checklist list,
            int index,
            @Nullable String title,
            @Nullable Boolean completed,
            @Nullable Integer position) {
        return new EditSubtask(ids(list).get(index), title, completed, position);
    }

    private static List<UUID> ids(Checklist list) {
        return list.items().stream().map(Subtask::id).toList();
    }

    private static List<String> titles(Checklist list) {
        return list.items().stream().map(Subtask::title).toList();
    }

    private static void hasNoGaps(Checklist list) {
        assertThat(list.items())
                .extracting(Subtask::position)
                .isEqualTo(IntStream.rangeClosed(1, list.items().size()).boxed().toList());
    }

    private static final Task TASK = TaskExamples.open(TaskStatus.PENDING);
}
