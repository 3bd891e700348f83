package dev.milepost.deploy.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/// A real Kafka broker and its controller in one process of their own, for this machine only; its data outlives it.
final class LocalKafka {

    static final String NAME = "kafka";

    private static final Duration START = Duration.ofMinutes(1);
    private static final Duration STOP = Duration.ofSeconds(15);
    private static final List<String> FLAGS =
            List.of(
                    "-Xmx320m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-Dmilepost.log.level=INFO",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Home home;
    private final int port;
    private final int controller;
    private final Children children;
    private @Nullable Child process;

    LocalKafka(Home home, Ports ports, Children children) {
        this.home = home;
        this.port = ports.kafka();
        this.controller = ports.controller();
        this.children = children;
    }

    String address() {
        return Ports.HOST + ":" + port;
    }

    synchronized void start() {
        Ports.requireFree(port, "Kafka", Ports.KAFKA);
        Ports.requireFree(controller, "Kafka's controller", Ports.CONTROLLER);
        Child started = children.start(NAME, command(), environment());
        process = started;
        KafkaTopics topics = new KafkaTopics(address());
        Waiting.until(() -> topics.belongsTo(clusterId()), started, "Kafka on " + address(), START);
    }

    synchronized void stop() {
        Child running = process;
        if (running != null) {
            running.stop(STOP);
            process = null;
        }
    }

    private List<String> command() {
        return JavaCommand.of(
                home, FLAGS, List.of(Broker.class.getName(), settings().toString(), clusterId()));
    }

    /// By the environment, because a class path can be longer than a command line may be; and absolute, because the
    /// broker runs in another folder.
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("CLASSPATH", absolute(System.getProperty("java.class.path")));
        return environment;
    }

    static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path settings() {
        return write(home.run().resolve("server.properties"), properties());
    }

    private String clusterId() {
        Path file = home.data().resolve("kafka.id");
        return Files.exists(file) ? read(file) : read(write(file, Uuid.randomUuid().toString()));
    }

    private String properties() {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%1$s:%3$d
        listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
        advertised.listeners=PLAINTEXT://%1$s:%2$d
        controller.listener.names=CONTROLLER
        log.dirs=%4$s
        auto.create.topics.enable=false
        message.max.bytes=5242880
        log.index.size.max.bytes=1048576
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=6
        offsets.retention.minutes=43200
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=1
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        """
                .formatted(Ports.HOST, port, controller, home.data().resolve(NAME));
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
