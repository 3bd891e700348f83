package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@SampleTest
@DisplayName("No core is alone with the database")
class DatabaseLoopsIT {

    private static final int CONNECTIONS = 8;

    @Autowired DatabaseClient database;

    @Test
    void connectionsAreSpreadOverAllEventLoops() {
        Set<String> threads =
                Flux.range(0, CONNECTIONS)
                        .flatMap(_ -> threadOfAnswer(), CONNECTIONS)
                        .collect(Collectors.toSet())
                        .block();
        assertThat(threads)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(name -> name.startsWith("r2dbc"));
    }

    /// While one sleeps the next needs another connection.
    private Mono<String> threadOfAnswer() {
        return database.sql("SELECT 1 AS one FROM pg_sleep(0.3)")
                .map(_ -> Thread.currentThread().getName())
                .one();
    }
}
