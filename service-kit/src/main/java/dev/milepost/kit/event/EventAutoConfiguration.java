package dev.milepost.kit.event;

import dev.milepost.kit.problem.OutageRule;
import dev.milepost.kit.time.ClockAutoConfiguration;
import dev.milepost.kit.time.RepeatedWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import tools.jackson.databind.json.JsonMapper;

/// Gives a service with a topic its outbox, and a service that hears topics its inbox.
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.r2dbc.autoconfigure.R2dbcTransactionManagerAutoConfiguration",
            "org.springframework.boot.data.r2dbc.autoconfigure.DataR2dbcAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnClass({DatabaseClient.class, KafkaProperties.class})
@ConditionalOnProperty("milepost.events.topic")
@EnableConfigurationProperties(EventProperties.class)
public class EventAutoConfiguration {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    KafkaEventSender kafkaEventSender(KafkaProperties kafka) {
        return new KafkaEventSender(kafka.buildProducerProperties());
    }

    @Bean
    OutboxRelay outboxRelay(
            DatabaseClient database,
            TransactionalOperator transactions,
            KafkaEventSender sender,
            EventProperties properties,
            @Value("${spring.application.name}") String source,
            MeterRegistry meters) {
        return new OutboxRelay(database, transactions, sender, properties, source, meters);
    }

    @Bean
    Outbox outbox(
            DatabaseClient database,
            JsonMapper json,
            Clock clock,
            EventProperties properties,
            OutboxRelay relay) {
        String owner = Objects.requireNonNull(properties.owner(), "milepost.events.owner");
        return new R2dbcOutbox(database, json, clock, owner, relay::wake);
    }

    @Bean
    Inbox inbox(DatabaseClient database, Clock clock) {
        return new Inbox(database, clock);
    }

    @Bean
    RepeatedWork forgettingEventsOlderThanAnyTopicKeepsThem(
            Inbox inbox, EventProperties properties) {
        return new RepeatedWork(
                "forgetting old events",
                FORGET_EVERY,
                () -> inbox.forgetOlderThan(properties.inboxRetention()).then());
    }

    @Bean
    @ConditionalOnProperty("milepost.events.hears")
    Consumer<Message<byte[]>> events(
            List<Reaction<?>> reactions,
            Inbox inbox,
            TransactionalOperator transactions,
            ObjectProvider<OutageRule> outages,
            EventProperties properties,
            JsonMapper json,
            KafkaEventSender sender,
            @Value("${spring.application.name}") String service,
            Clock clock,
            MeterRegistry meters) {
        Reactions runner =
                new Reactions(
                        reactions,
                        inbox,
                        transactions,
                        outages.orderedStream().toList(),
                        properties.retry(),
                        json);
        return new KafkaBridge(runner, new DeadLetters(sender, service, clock), meters);
    }
}
