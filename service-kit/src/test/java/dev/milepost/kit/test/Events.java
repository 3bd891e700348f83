package dev.milepost.kit.test;

import static org.awaitility.Awaitility.await;

import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.security.UserId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/// Events in tests: publishes as another service would, and waits for what the service under test published,
/// handled or buried.
public final class Events implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, String> TOPIC_OF =
            Map.of(
                    "identity", "milepost.accounts",
                    "goal", "milepost.goals",
                    "task", "milepost.tasks",
                    "planner", "milepost.plans",
                    "credit", "milepost.credits");

    private final DatabaseClient database;
    private final JsonMapper json;
    private final String topic;
    private final TopicReader reader;
    private final KafkaProducer<String, byte[]> producer;

    Events(DatabaseClient database, JsonMapper json, String topic) {
        this.database = database;
        this.json = json;
        this.topic = topic;
        this.reader = new TopicReader(json);
        this.producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                TestServers.brokers(),
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                5_242_880),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    /// Publishes an event of another service and answers its id.
    ///
    /// @param payload a record, a map or a JSON tree
    public UUID publish(String owner, String type, UserId user, UUID subject, Object payload) {
        UUID id = UuidV7.next();
        publish(id, owner, type, user, subject, payload);
        return id;
    }

    /// Publishes with a given event id, to repeat an event.
    public void publish(
            UUID id, String owner, String type, UserId user, UUID subject, Object payload) {
        publishBytes(id, owner, type, user, subject, json.writeValueAsBytes(payload));
    }

    /// Publishes any bytes, to see what poison does.
    public void publishBytes(
            UUID id, String owner, String type, UserId user, UUID subject, byte[] value) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(TOPIC_OF.get(owner), user.toString(), value);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", id.toString());
        header(message, "ce_type", type);
        header(message, "ce_source", owner + "-service");
        header(message, "ce_subject", subject.toString());
        header(message, "ce_time", Instant.now().toString());
        header(message, "ce_dataschema", "contracts/" + owner + "/" + type + ".v1");
        header(message, "content-type", "application/json");
        header(message, "request_id", "request-of-" + id);
        send(message);
    }

    /// Waits for an event of the service under test, and holds it to its contract.
    public PublishedEvent awaitPublished(String type, UUID subject) {
        return awaitPublished(type, subject, 1).getLast();
    }

    /// Waits until so many events of a type are there, in the order of the topic.
    public List<PublishedEvent> awaitPublished(String type, UUID subject, int count) {
        List<PublishedEvent> found =
                await().atMost(PATIENCE)
                        .until(
                                () -> publishedOf(type, subject),
                                published -> published.size() >= count);
        found.forEach(Contracts::assertMatches);
        return found;
    }

    /// What the service under test has published so far about a subject.
    public List<PublishedEvent> publishedOf(String type, UUID subject) {
        return reader.read().stream()
                .filter(event -> event.topic().equals(topic))
                .filter(event -> event.type().equals(type) && event.isAbout(subject))
                .toList();
    }

    /// Waits until the service under test has handled an event; also one that changes nothing.
    public void awaitHandled(UUID eventId) {
        await().atMost(PATIENCE).until(() -> isHandled(eventId));
    }

    /// Waits until an event lies on a dead-letter topic.
    public PublishedEvent awaitDeadLetter(UUID eventId) {
        return await().atMost(PATIENCE)
                .until(() -> deadLetters(eventId), letters -> letters.size() == 1)
                .getFirst();
    }

    private List<PublishedEvent> deadLetters(UUID eventId) {
        return reader.read().stream()
                .filter(event -> event.topic().endsWith(".dlt"))
                .filter(event -> eventId.toString().equals(event.headers().get("ce_id")))
                .toList();
    }

    private boolean isHandled(UUID eventId) {
        return Boolean.TRUE.equals(
                database.sql("SELECT EXISTS (SELECT 1 FROM inbox WHERE event_id = :id) AS handled")
                        .bind("id", eventId)
                        .map(row -> row.get("handled", Boolean.class))
                        .one()
                        .block());
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            producer.send(message).get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(1));
        reader.close();
    }
}
