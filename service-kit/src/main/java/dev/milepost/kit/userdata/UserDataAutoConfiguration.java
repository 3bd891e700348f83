package dev.milepost.kit.userdata;

import dev.milepost.kit.time.ClockAutoConfiguration;
import dev.milepost.kit.time.RepeatedWork;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;

/// Lets users of a service that says what it has of them export and erase it.
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(UserTables.class)
@EnableConfigurationProperties(ErasureProperties.class)
public class UserDataAutoConfiguration {

    @Bean
    UserErasure userErasure(
            DatabaseClient database,
            TransactionalOperator transactions,
            UserTables tables,
            ErasureProperties properties,
            Clock clock) {
        return new UserErasure(database, transactions, tables, properties, clock);
    }

    @Bean
    RepeatedWork lookingAgainForErasedUsers(UserErasure erasure, ErasureProperties properties) {
        return new RepeatedWork(
                "what was written of erased users", properties.every(), erasure::lookAgain);
    }

    @Bean
    UserExport userExport(
            DatabaseClient database, ReactiveTransactionManager transactions, UserTables tables) {
        return new UserExport(database, transactions, tables);
    }

    @Bean
    UserDataController userDataController(UserExport export) {
        return new UserDataController(export);
    }
}
