package dev.milepost.goal.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("GOAL-7: a proposal and the ground it was made on")
public class PlanProposalTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID KEPT = new UUID(1, 1);
    private static final UUID MOVED = new UUID(1, 2);
    private static final UUID ADDED = new UUID(1, 3);
    private static final UUID DROPPED = new UUID(1, 4);
    private static final UUID DONE = new UUID(1, 5);

    @Test
    void itFitsTheTasksThatItWasMadeFor() {
        assertThat(open().standingOn(ground(roadmap()))).isEqualTo(ProposalStatus.OPEN);
        PlanProposal accepted = open().accepted(ground(roadmap()), NOW);
        assertThat(accepted.status()).isEqualTo(ProposalStatus.ACCEPTED);
        assertThat(accepted.decidedAt()).isEqualTo(NOW);
        assertThat(accepted.count(PlanChange.MOVED)).isOne();
        assertThat(accepted.count(PlanChange.DROPPED)).isOne();
    }

    @Test
    void itDoesNotFitOnceATaskMovedOrEndedOrCame() {
        assertOutdated(item(KEPT, TaskStatus.PENDING, DAY.plusDays(4)));
        assertOutdated(item(MOVED, TaskStatus.PENDING, DAY.plusDays(3)));
        assertOutdated(item(KEPT, TaskStatus.COMPLETED, DAY));
        assertOutdated(item(DROPPED, TaskStatus.SKIPPED, DAY));
        assertOutdated(item(DONE, TaskStatus.PENDING, DAY));
        assertOutdated(item(new UUID(1, 9), TaskStatus.PENDING, DAY));
    }

    @Test
    void itDoesNotFitOnceOneOfItsDaysHasPassed() {
        assertOutdated(new ProposalGround(roadmap(), DAY.plusDays(1)));
    }

    @ParameterizedTest
    @EnumSource(value = ProposalStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "OPEN")
    void itIsDecidedOnce(ProposalStatus status) {
        PlanProposal decided = proposal(status);
        assertThatThrownBy(() -> decided.accepted(ground(roadmap()), NOW))
                .isInstanceOf(ProposalAlreadyDecided.class);
        assertThatThrownBy(() -> decided.rejected(NOW)).isInstanceOf(ProposalAlreadyDecided.class);
    }

    @Test
    void itCanBeRejectedHoweverOldItIs() {
        assertThat(open().rejected(NOW).status()).isEqualTo(ProposalStatus.REJECTED);
    }

    private static void assertOutdated(RoadmapItem changed) {
        List<RoadmapItem> roadmap = new ArrayList<>(roadmap());
        roadmap.removeIf(item -> item.taskId().equals(changed.taskId()));
        roadmap.add(changed);
        assertOutdated(ground(roadmap));
    }

    private static void assertOutdated(ProposalGround ground) {
        assertThat(open().standingOn(ground)).isEqualTo(ProposalStatus.EXPIRED);
        assertThatThrownBy(() -> open().accepted(ground, NOW)).isInstanceOf(ProposalOutdated.class);
    }

    private static ProposalGround ground(List<RoadmapItem> roadmap) {
        return new ProposalGround(roadmap, DAY);
    }

    private static PlanProposal open() {
        return proposal(ProposalStatus.OPEN);
    }

    public static PlanProposal proposal(ProposalStatus status) {
        return new PlanProposal(
                new UUID(2, 1),
                new GoalId(new UUID(2, 2)),
                new UserId(new UUID(2, 3)),
                2,
                "BUILT_IN",
                "TASK_SKIPPED",
                "One task was skipped.",
                DAY.plusDays(20),
                List.of(
                        task(KEPT, DAY, PlanChange.KEPT, null),
                        task(MOVED, DAY.plusDays(5), PlanChange.MOVED, DAY.plusDays(1)),
                        task(ADDED, DAY.plusDays(2), PlanChange.ADDED, null)),
                List.of(new DroppedTask(DROPPED, "Spared.")),
                status,
                NOW,
                status == ProposalStatus.OPEN ? null : NOW);
    }

    private static ProposedTask task(
            UUID id, LocalDate due, PlanChange change, @Nullable LocalDate previous) {
        return new ProposedTask(
                id, "Task", "Do it.", "LEARN", due, 30, change, previous, "For a reason.");
    }

    private static List<RoadmapItem> roadmap() {
        return List.of(
                item(KEPT, TaskStatus.PENDING, DAY),
                item(MOVED, TaskStatus.OVERDUE, DAY.plusDays(1)),
                item(DROPPED, TaskStatus.IN_PROGRESS, DAY.plusDays(2)),
                item(DONE, TaskStatus.COMPLETED, DAY));
    }

    private static RoadmapItem item(UUID id, TaskStatus status, LocalDate due) {
        return new RoadmapItem(
                id,
                1,
                1,
                "Start",
                "LEARN",
                "Task",
                "Do it.",
                status,
                due,
                due,
                30,
                PlanChange.ADDED,
                null,
                null);
    }
}
