package dev.milepost.goal.goal.persistence;

import dev.milepost.goal.goal.Goal;
import dev.milepost.goal.goal.GoalAnnouncements;
import dev.milepost.goal.goal.GoalEvent;
import dev.milepost.goal.goal.GoalId;
import dev.milepost.goal.goal.GoalNotFound;
import dev.milepost.goal.goal.GoalReference;
import dev.milepost.goal.goal.Goals;
import dev.milepost.kit.event.Change;
import dev.milepost.kit.security.UserId;
import java.util.List;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Writes a goal and the events of its change in one transaction. The row is locked from reading to writing.
@Repository
class R2dbcGoals implements Goals {

    private static final String LOCK =
            "SELECT " + GoalRow.COLUMNS + " FROM goals WHERE id = :id FOR UPDATE";
    private static final String DELETE = "DELETE FROM goals WHERE id = :id AND user_id = :user_id";

    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final List<GoalAnnouncements> announcements;

    R2dbcGoals(
            DatabaseClient database,
            TransactionalOperator transactions,
            List<GoalAnnouncements> announcements) {
        this.database = database;
        this.transactions = transactions;
        this.announcements = announcements;
    }

    @Override
    public Mono<Goal> add(Change<Goal, GoalEvent> created) {
        return GoalStatements.insert(database, created.state())
                .then()
                .then(announced(created.events()))
                .thenReturn(created.state())
                .as(transactions::transactional);
    }

    @Override
    public Mono<Goal> change(
            GoalReference reference, Function<Goal, Change<Goal, GoalEvent>> decision) {
        return confirmed(reference)
                .map(decision)
                .flatMap(this::save)
                .map(Change::state)
                .as(transactions::transactional);
    }

    @Override
    public Mono<Boolean> follow(
            GoalId goal, UserId owner, Function<Goal, Change<Goal, GoalEvent>> decision) {
        return locked(goal)
                .filter(found -> found.core().owner().equals(owner))
                .map(decision)
                .flatMap(this::save)
                .map(Change::happened)
                .defaultIfEmpty(false)
                .as(transactions::transactional);
    }

    @Override
    public Mono<Void> remove(GoalReference reference, Function<Goal, GoalEvent.Deleted> decision) {
        return confirmed(reference)
                .map(decision)
                .flatMap(this::delete)
                .as(transactions::transactional);
    }

    private Mono<Goal> confirmed(GoalReference reference) {
        return locked(reference.goal())
                .switchIfEmpty(Mono.error(GoalNotFound::new))
                .map(reference::confirm);
    }

    private Mono<Goal> locked(GoalId goal) {
        return database.sql(LOCK).bind("id", goal.value()).map(GoalRow::goal).one();
    }

    private Mono<Change<Goal, GoalEvent>> save(Change<Goal, GoalEvent> change) {
        if (!change.happened()) {
            return Mono.just(change);
        }
        return GoalStatements.update(database, change.state())
                .then()
                .then(announced(change.events()))
                .thenReturn(change);
    }

    private Mono<Void> delete(GoalEvent.Deleted deleted) {
        return database.sql(DELETE)
                .bind("id", deleted.core().id().value())
                .bind("user_id", deleted.core().owner().value())
                .then()
                .then(announced(List.of(deleted)));
    }

    private Mono<Void> announced(List<? extends GoalEvent> events) {
        return Flux.fromIterable(announcements)
                .concatMap(announcement -> announcement.announce(events))
                .then();
    }
}
