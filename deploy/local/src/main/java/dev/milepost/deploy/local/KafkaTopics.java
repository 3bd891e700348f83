package dev.milepost.deploy.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/// The topics of the suite: one for each owner of facts, and the dead letters of each reader. They are made once, ahead,
/// because making them while the services start costs seconds.
record KafkaTopics(String brokers) {

    /// Who hears what; the dead letters lie on `<topic>.<service>.dlt`.
    static final Map<String, List<Service>> READERS = readers();

    /// How long what users did stays where nobody can erase it; less than inboxes remember it.
    static final Duration FACTS_KEPT = Duration.ofDays(14);

    /// Longer, so that somebody finds the time to look at them.
    static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(30);

    private static final int PARTITIONS = 12;
    private static final int DEAD_LETTER_PARTITIONS = 1;
    private static final String LARGEST_MESSAGE = Integer.toString(4 * 1024 * 1024);
    private static final String PATIENCE_MS = "5000";

    static List<NewTopic> all() {
        List<NewTopic> topics = new ArrayList<>();
        READERS.forEach((topic, services) -> {
            topics.add(topic(topic, PARTITIONS, FACTS_KEPT));
            services.forEach(service ->
                    topics.add(
                            topic(
                                    deadLetters(topic, service),
                                    DEAD_LETTER_PARTITIONS,
                                    DEAD_LETTERS_KEPT)));
        });
        return topics;
    }

    static String deadLetters(String topic, Service reader) {
        return topic + "." + reader.module() + ".dlt";
    }

    /// Makes those that are missing; answers how many that were.
    int createMissing() {
        try (Admin admin = admin()) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing =
                    all().stream().filter(topic -> !existing.contains(topic.name())).toList();
            admin.createTopics(missing).all().get();
            return missing.size();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                return 0; // somebody else made them in the meantime
            }
            throw unreachable(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(interrupted);
        }
    }

    /// Whether the broker that answers is the one with this cluster id.
    boolean belongsTo(String clusterId) {
        try (Admin admin = admin()) {
            return clusterId.equals(admin.describeCluster().clusterId().get());
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unreachable(interrupted);
        }
    }

    private StartFailed unreachable(Exception failed) {
        return new StartFailed(
                "Kafka on %s does not answer: %s".formatted(brokers, failed.getMessage()), failed);
    }

    private Admin admin() {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                        AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "200"));
    }

    private static NewTopic topic(String name, int partitions, Duration kept) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                        Map.of(
                                "max.message.bytes",
                                LARGEST_MESSAGE,
                                "retention.ms",
                                Long.toString(kept.toMillis())));
    }

    private static Map<String, List<Service>> readers() {
        Map<String, List<Service>> readers = new LinkedHashMap<>();
        readers.put(
                "milepost.accounts",
                List.of(Service.GOAL, Service.TASK, Service.PLANNER, Service.CREDIT));
        readers.put(
                "milepost.goals",
                List.of(Service.IDENTITY, Service.TASK, Service.PLANNER, Service.CREDIT));
        readers.put(
                "milepost.tasks",
                List.of(Service.IDENTITY, Service.GOAL, Service.PLANNER, Service.CREDIT));
        readers.put(
                "milepost.plans",
                List.of(Service.IDENTITY, Service.GOAL, Service.TASK, Service.CREDIT));
        readers.put("milepost.credits", List.of(Service.IDENTITY, Service.TASK));
        return readers;
    }
}
