package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/configuration.md lists the settings that there are")
class ConfigurationPageTests {

    @Test
    void noneIsMissingAndNoneIsInvented() {
        Set<String> read = new TreeSet<>();
        Arrays.stream(Service.values())
                .forEach(service -> read.addAll(Repository.variablesOf(service)));
        read.addAll(List.of("MILEPOST_HOME", Ports.KAFKA, Ports.CONTROLLER)); // deploy/up alone
        assertThat(listed()).isEqualTo(read);
    }

    @Test
    void everyDefaultIsTheOneInTheSettings() {
        List<String> files =
                new ArrayList<>(
                        Arrays.stream(Service.values()).map(Repository::ownSettings).toList());
        files.add(Repository.sharedSettings());
        String settings = files.stream().map(Repository::text).collect(Collectors.joining());
        rows().forEach(row -> {
            String name = row.get(0);
            String stated = row.get(1);
            if (!settings.contains("${" + name + ":")) {
                return;
            }
            assertThat(settings)
                    .as("the default of %s", name)
                    .contains("${" + name + ":" + (stated.equals("–") ? "" : stated) + "}");
        });
    }

    private static Set<String> listed() {
        return rows().stream().map(List::getFirst).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Name and default of each row of the tables.
    private static List<List<String>> rows() {
        return Repository.text("docs/configuration.md")
                .lines()
                .filter(line -> line.startsWith("| `MILEPOST_"))
                .map(line -> line.replace("`", "").split("\\|"))
                .map(cells -> List.of(cells[1].strip(), cells[2].strip()))
                .toList();
    }
}
