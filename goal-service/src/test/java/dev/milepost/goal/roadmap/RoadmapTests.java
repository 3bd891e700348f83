package dev.milepost.goal.roadmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GOAL-2: the roadmap of a goal")
class RoadmapTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-04");

    @Test
    void isSortedByWeekAndDayAndOrder() {
        Roadmap roadmap =
                Roadmap.of(
                        WEDNESDAY,
                        List.of(
                                item(4, 7, "Practice"),
                                item(3, 6, "Foundations"),
                                item(2, 0, "Foundations"),
                                item(1, 0, "Foundations")));
        assertThat(roadmap.weeks()).extracting(Roadmap.Week::week).containsExactly(1, 2);
        assertThat(roadmap.weeks().getFirst().days())
                .extracting(Roadmap.Day::day, day -> day.taskId().getLeastSignificantBits())
                .containsExactly(tuple(1, 1L), tuple(1, 2L), tuple(7, 3L));
        assertThat(roadmap.weeks().getLast().days().getFirst().day()).isEqualTo(1);
    }

    @Test
    void aWeekLeadsToTheMilestoneOfMostOfItsTasks() {
        Roadmap roadmap =
                Roadmap.of(
                        WEDNESDAY,
                        List.of(
                                dropped(item(1, 0, "Dropped")),
                                dropped(item(2, 0, "Dropped")),
                                item(3, 1, "Foundations"),
                                item(4, 2, "Practice"),
                                item(5, 3, "Practice"),
                                item(6, 8, "Practice"),
                                item(7, 9, "Project"),
                                dropped(item(8, 15, "Gone"))));
        assertThat(roadmap.weeks())
                .extracting(Roadmap.Week::milestone)
                .containsExactly("Practice", "Practice", "Gone");
    }

    @Test
    void aTaskMovedBeforeTheFirstDayIsShownOnIt() {
        Roadmap roadmap = Roadmap.of(WEDNESDAY, List.of(item(1, -3, "Foundations")));
        assertThat(roadmap.weeks().getFirst().week()).isEqualTo(1);
        assertThat(roadmap.weeks().getFirst().days().getFirst().day()).isEqualTo(1);
    }

    @Test
    void isEmptyWithoutAPlan() {
        assertThat(Roadmap.of(WEDNESDAY, List.of()).weeks()).isEmpty();
    }

    private static RoadmapItem item(int order, int daysAfterStart, String milestone) {
        return item(order, daysAfterStart, milestone, TaskStatus.PENDING, PlanChange.ADDED);
    }

    private static RoadmapItem dropped(RoadmapItem item) {
        int days = (int) (item.dueDate().toEpochDay() - WEDNESDAY.toEpochDay());
        return item(
                item.orderInGoal(), days, item.milestone(), TaskStatus.SKIPPED, PlanChange.DROPPED);
    }

    private static RoadmapItem item(
            int order, int daysAfterStart, String milestone, TaskStatus status, PlanChange change) {
        LocalDate due = WEDNESDAY.plusDays(daysAfterStart);
        return new RoadmapItem(
                new UUID(0, order),
                1,
                order,
                milestone,
                "LEARN",
                "Task " + order,
                "Do it.",
                status,
                due,
                due,
                60,
                change,
                null,
                null);
    }
}
