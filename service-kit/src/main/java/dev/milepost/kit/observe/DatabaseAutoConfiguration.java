package dev.milepost.kit.observe;

import dev.milepost.kit.problem.OutageRule;
import io.r2dbc.postgresql.PostgresqlConnectionFactoryProvider;
import io.r2dbc.spi.ConnectionFactoryOptions;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.r2dbc.autoconfigure.ConnectionFactoryOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.netty.resources.LoopResources;

/// Settings of the database driver that every service shares, and what counts as the database being away.
@AutoConfiguration(
        beforeName = "org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration")
@ConditionalOnClass(PostgresqlConnectionFactoryProvider.class)
public class DatabaseAutoConfiguration {

    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final int CACHED_STATEMENTS = 256;

    /// Not colocated: otherwise all connections made on one event loop stay on it, and one core does the work. And an odd
    /// number: Reactor Netty asks for the next loop twice for each connection, so of an even number every other one is idle.
    @Bean(destroyMethod = "dispose")
    LoopResources databaseEventLoops() {
        int workers = Math.max(2, Runtime.getRuntime().availableProcessors()) | 1;
        return LoopResources.create("r2dbc", 1, workers, true, false);
    }

    @Bean
    ConnectionFactoryOptionsBuilderCustomizer databaseDriver(LoopResources databaseEventLoops) {
        return options ->
                options.option(
                                PostgresqlConnectionFactoryProvider.LOOP_RESOURCES,
                                databaseEventLoops)
                        .option(
                                PostgresqlConnectionFactoryProvider
                                        .PREPARED_STATEMENT_CACHE_QUERIES,
                                CACHED_STATEMENTS)
                        .option(ConnectionFactoryOptions.CONNECT_TIMEOUT, CONNECT_TIMEOUT)
                        .option(ConnectionFactoryOptions.STATEMENT_TIMEOUT, STATEMENT_TIMEOUT);
    }

    @Bean
    OutageRule databaseOutage() {
        return DatabaseAutoConfiguration::isDatabaseAway;
    }

    private static boolean isDatabaseAway(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof TransientDataAccessResourceException
                    || cause instanceof R2dbcTransientResourceException
                    || cause instanceof R2dbcNonTransientResourceException) {
                return true;
            }
        }
        return false;
    }
}
