package dev.milepost.goal.roadmap.persistence;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.roadmap.PlanChange;
import dev.milepost.goal.roadmap.RoadmapItem;
import dev.milepost.goal.roadmap.RoadmapQueries;
import dev.milepost.goal.roadmap.TaskStatus;
import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class R2dbcRoadmapQueries implements RoadmapQueries {

    private static final String ITEMS =
            """
            SELECT task_id, version, order_in_goal, milestone, kind, title, description, status, due_date,
                   original_planned_date, estimated_duration, change, previous_due_date, change_reason
              FROM roadmap_items
             WHERE user_id = :user_id AND goal_id = :goal_id
            """;

    private final DatabaseClient database;

    R2dbcRoadmapQueries(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<List<RoadmapItem>> of(UserId owner, GoalId goal) {
        return database.sql(ITEMS)
                .bind("user_id", owner.value())
                .bind("goal_id", goal.value())
                .map(R2dbcRoadmapQueries::item)
                .all()
                .collectList();
    }

    private static RoadmapItem item(Readable row) {
        return new RoadmapItem(
                Columns.value(row, "task_id", UUID.class),
                Columns.value(row, "version", Integer.class),
                Columns.value(row, "order_in_goal", Integer.class),
                Columns.value(row, "milestone", String.class),
                Columns.value(row, "kind", String.class),
                Columns.value(row, "title", String.class),
                Columns.value(row, "description", String.class),
                Columns.constant(row, "status", TaskStatus.class),
                Columns.value(row, "due_date", LocalDate.class),
                Columns.value(row, "original_planned_date", LocalDate.class),
                Columns.value(row, "estimated_duration", Integer.class),
                Columns.constant(row, "change", PlanChange.class),
                row.get("previous_due_date", LocalDate.class),
                row.get("change_reason", String.class));
    }
}
