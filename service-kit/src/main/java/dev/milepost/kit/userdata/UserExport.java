package dev.milepost.kit.userdata;

import dev.milepost.kit.database.Columns;
import dev.milepost.kit.security.UserId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Everything that a service has of a user, as one JSON object with an array for each table (ID-9). It is of one moment and is
/// streamed: however much it is, only some rows are in memory.
public final class UserExport {

    /// Moments are written in UTC, whatever the connection's time zone is.
    private static final String IN_UTC = "SELECT set_config('TimeZone', 'UTC', true)";

    private static final int ROWS_AT_ONCE = 100;

    private final DatabaseClient database;
    private final TransactionalOperator atOneMoment;
    private final UserTables tables;

    UserExport(
            DatabaseClient database, ReactiveTransactionManager transactions, UserTables tables) {
        this.database = database;
        this.atOneMoment = TransactionalOperator.create(transactions, snapshot());
        this.tables = tables;
    }

    public Flux<DataBuffer> of(UserId user) {
        List<UserTable> exported = tables.exported();
        return Flux.concat(
                        database.sql(IN_UTC).then().thenReturn("{"),
                        Flux.range(0, exported.size())
                                .concatMap(at -> collection(at == 0, exported.get(at), user)),
                        Mono.just("}"))
                .as(atOneMoment::transactional)
                .map(text ->
                        DefaultDataBufferFactory.sharedInstance.wrap(
                                text.getBytes(StandardCharsets.UTF_8)));
    }

    private Flux<String> collection(boolean first, UserTable table, UserId user) {
        return Flux.concat(
                Mono.just((first ? "\"" : ",\"") + table.name() + "\":["),
                rows(table, user)
                        .buffer(ROWS_AT_ONCE)
                        .index((at, rows) -> (at == 0 ? "" : ",") + String.join(",", rows)),
                Mono.just("]"));
    }

    private Flux<String> rows(UserTable table, UserId user) {
        return database.sql(table.selection())
                .bind("user_id", user.value())
                .filter(statement -> statement.fetchSize(ROWS_AT_ONCE))
                .map(row -> Columns.value(row, "row", String.class))
                .all();
    }

    private static TransactionDefinition snapshot() {
        DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }
}
