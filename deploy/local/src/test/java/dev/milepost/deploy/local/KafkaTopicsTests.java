package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaTopicsTests {

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Pattern HEARS = Pattern.compile("(?m)^\\s*hears:\\s*([\\w., -]+)$");

    @Test
    void hasTwelvePartitionsForEachOwnersTopic() {
        List<String> wide =
                KafkaTopics.all().stream()
                        .filter(topic -> topic.numPartitions() == 12)
                        .map(NewTopic::name)
                        .toList();

        assertThat(wide)
                .containsExactlyInAnyOrder(
                        "milepost.accounts",
                        "milepost.goals",
                        "milepost.tasks",
                        "milepost.plans",
                        "milepost.credits");
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void makesDeadLettersForWhatAServiceHears(Service service) throws IOException {
        List<String> made =
                KafkaTopics.READERS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(service))
                        .map(entry -> entry.getKey())
                        .toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(heardBy(service));
    }

    private static List<String> heardBy(Service service) throws IOException {
        Path settings =
                REPOSITORY.resolve(service.module()).resolve("src/main/resources/application.yaml");
        Matcher hears = HEARS.matcher(Files.readString(settings));
        return hears.find()
                ? Arrays.stream(hears.group(1).split(",")).map(String::strip).toList()
                : List.of();
    }
}
