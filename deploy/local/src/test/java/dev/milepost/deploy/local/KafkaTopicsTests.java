package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaTopicsTests {

    private static final Pattern HEARS = Pattern.compile("(?m)^\\s*hears:\\s*([\\w., -]+)$");
    private static final String NOTHING = "–";

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
    void makesDeadLettersForWhatAServiceHears(Service service) {
        List<String> made =
                KafkaTopics.READERS.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(service))
                        .map(entry -> entry.getKey())
                        .toList();

        assertThat(made).containsExactlyInAnyOrderElementsOf(heardBy(service));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void theReadmeSaysWhatAServiceHearsAndItsPort(Service service) {
        String form =
                "(?m)^\\| \\[%1$s]\\(%1$s\\) \\|.*\\| ([^|]+) \\| %2$d \\|$"
                        .formatted(service.module(), service.usualPort());
        Matcher row = Pattern.compile(form).matcher(Repository.text("README.md"));
        assertThat(row.find()).isTrue();
        List<String> listed =
                Arrays.stream(row.group(1).split(", ", -1))
                        .filter(topic -> !topic.equals(NOTHING))
                        .map("milepost."::concat)
                        .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(heardBy(service));
    }

    private static List<String> heardBy(Service service) {
        Matcher hears = HEARS.matcher(Repository.text(Repository.ownSettings(service)));
        return hears.find()
                ? Arrays.stream(hears.group(1).split(",")).map(String::strip).toList()
                : List.of();
    }
}
