package dev.milepost.kit.test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// One real PostgreSQL and one real Kafka broker for all tests of a JVM: containers where a Docker engine answers, the
/// same servers embedded where none does. They end with the JVM.
public final class TestServers {

    static final List<String> TOPICS =
            List.of(
                    "milepost.accounts",
                    "milepost.goals",
                    "milepost.tasks",
                    "milepost.plans",
                    "milepost.credits");

    private static final int PARTITIONS = 3;

    private final String databaseHost;
    private final int databasePort;
    private final String brokers;

    private TestServers(String databaseHost, int databasePort, String brokers) {
        this.databaseHost = databaseHost;
        this.databasePort = databasePort;
        this.brokers = brokers;
    }

    static TestServers running() {
        return Running.SERVERS;
    }

    public static String brokers() {
        return running().brokers;
    }

    /// Started when they are wanted; a class of its own, because this one's methods are called by two threads then.
    private static final class Running {
        private static final TestServers SERVERS = started();
    }

    /// What a service has to be told to use these servers.
    Map<String, Object> properties() {
        return Map.of(
                "MILEPOST_DATABASE_HOST",
                databaseHost,
                "MILEPOST_DATABASE_PORT",
                databasePort,
                "MILEPOST_DATABASE_USER",
                "postgres",
                "MILEPOST_DATABASE_PASSWORD",
                "postgres",
                "milepost.database.name",
                "postgres",
                "MILEPOST_KAFKA_BROKERS",
                brokers);
    }

    /// Creates the dead-letter topics of a service, which in production exist ahead as well.
    void createDeadLetterTopicsOf(String service) {
        create(brokers, TOPICS.stream().map(topic -> topic + "." + service + ".dlt"));
    }

    private static TestServers started() {
        TestServers servers =
                DockerClientFactory.instance().isDockerAvailable() ? inContainers() : embedded();
        create(servers.brokers, TOPICS.stream());
        return servers;
    }

    private static TestServers inContainers() {
        System.out.println("Tests run against PostgreSQL and Kafka in containers.");
        PostgreSQLContainer postgres =
                new PostgreSQLContainer("postgres:18")
                        .withDatabaseName("postgres")
                        .withUsername("postgres")
                        .withPassword("postgres");
        KafkaContainer kafka =
                new KafkaContainer("apache/kafka:4.2.0")
                        .withEnv("KAFKA_MESSAGE_MAX_BYTES", "5242880")
                        .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        postgres.start();
        kafka.start();
        return new TestServers(
                postgres.getHost(), postgres.getFirstMappedPort(), kafka.getBootstrapServers());
    }

    private static TestServers embedded() {
        System.out.println(
                "Tests run against embedded PostgreSQL and Kafka: no Docker engine answers.");
        CompletableFuture<EmbeddedPostgres> postgres =
                CompletableFuture.supplyAsync(TestServers::embeddedPostgres);
        EmbeddedKafkaKraftBroker kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
        kafka.brokerProperty("message.max.bytes", "5242880");
        kafka.brokerProperty("group.initial.rebalance.delay.ms", "0");
        kafka.brokerProperty("offsets.topic.num.partitions", "3");
        kafka.afterPropertiesSet();
        return new TestServers("127.0.0.1", postgres.join().getPort(), kafka.getBrokersAsString());
    }

    private static EmbeddedPostgres embeddedPostgres() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void create(String brokers, Stream<String> names) {
        List<NewTopic> topics =
                names.map(name -> new NewTopic(name, PARTITIONS, (short) 1)).toList();
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers))) {
            admin.createTopics(topics).values().values().forEach(TestServers::await);
        }
    }

    private static void await(KafkaFuture<Void> topic) {
        try {
            topic.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
