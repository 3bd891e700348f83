package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The scripts that run inside containers")
class ContainerScriptsTests {

    @Test
    void makeTheSameTopicsAsWithoutContainers() throws Exception {
        List<String> made =
                run(Map.of("KAFKA_TOPICS", "echo"), "deploy/create-topics", "kafka:9092")
                        .output()
                        .lines()
                        .toList();
        assertThat(made)
                .containsExactlyInAnyOrderElementsOf(
                        KafkaTopics.all().stream().map(ContainerScriptsTests::wanted).toList());
    }

    @Test
    void tellWhetherAServiceIsReady() throws Exception {
        assertThat(readinessWhenAnswered(200)).isZero();
        assertThat(readinessWhenAnswered(503)).isNotZero();
        int nobody = Ports.free().kafka();
        assertThat(run(Map.of(), "deploy/is-ready", Integer.toString(nobody)).status()).isNotZero();
    }

    private static String wanted(NewTopic topic) {
        return "--bootstrap-server kafka:9092 --create --if-not-exists --topic %s --partitions %d --config max.message.bytes=%s --config retention.ms=%s"
                .formatted(
                        topic.name(),
                        topic.numPartitions(),
                        topic.configs().get("max.message.bytes"),
                        topic.configs().get("retention.ms"));
    }

    private static int readinessWhenAnswered(int status) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/actuator/health/readiness",
                exchange -> {
                    exchange.sendResponseHeaders(status, -1);
                    exchange.close();
                });
        server.start();
        try {
            String port = Integer.toString(server.getAddress().getPort());
            return run(Map.of(), "deploy/is-ready", port).status();
        } finally {
            server.stop(0);
        }
    }

    private record Ended(int status, String output) {}

    private static Ended run(Map<String, String> environment, String script, String argument)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("bash", Repository.path(script).toString(), argument);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }
}
