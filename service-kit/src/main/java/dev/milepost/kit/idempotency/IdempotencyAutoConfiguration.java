package dev.milepost.kit.idempotency;

import dev.milepost.kit.problem.ProblemAutoConfiguration;
import dev.milepost.kit.problem.ProblemExceptionHandler;
import dev.milepost.kit.time.ClockAutoConfiguration;
import dev.milepost.kit.time.RepeatedWork;
import dev.milepost.kit.web.PathPatterns;
import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service with a database its repeatable writes.
@AutoConfiguration(
        after = {ClockAutoConfiguration.class, ProblemAutoConfiguration.class},
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass(DatabaseClient.class)
@ConditionalOnBean(TransactionalOperator.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(DatabaseClient database, JsonMapper json, Clock clock) {
        return new IdempotencyKeys(database, json, clock);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(
            IdempotencyKeys keys,
            TransactionalOperator transactions,
            ProblemExceptionHandler problems,
            MeterRegistry meters,
            @Value("${milepost.security.public-paths:}") List<String> publicPaths) {
        return new IdempotencyFilter(
                new RepeatedRequests(keys, transactions, problems, meters),
                PathPatterns.of(publicPaths));
    }

    @Bean
    RepeatedWork forgettingOldAnswers(
            IdempotencyKeys keys,
            @Value("${milepost.idempotency.retention:24h}") Duration retention,
            @Value("${milepost.idempotency.forget-every:10m}") Duration forgetEvery) {
        return new RepeatedWork(
                "forgetting old answers",
                forgetEvery,
                () -> keys.forgetOlderThan(retention).then());
    }

    /// Tells of the header in the description of each write.
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalOpenApiCustomizer.class)
    static class Described {

        @Bean
        GlobalOpenApiCustomizer repeatableWrites() {
            return api ->
                    api.getPaths().values().stream()
                            .flatMap(Described::writes)
                            .forEach(write -> write.addParametersItem(key()));
        }

        private static Stream<Operation> writes(PathItem path) {
            return Stream.of(path.getPost(), path.getPut(), path.getPatch(), path.getDelete())
                    .filter(Objects::nonNull);
        }

        private static Parameter key() {
            return new HeaderParameter()
                    .name(IdempotencyFilter.KEY)
                    .required(false)
                    .schema(new StringSchema().minLength(1).maxLength(255))
                    .description(
                            "Any text of your own: repeats with the same key are given the first"
                                    + " answer for 24 hours and change nothing");
        }
    }
}
