package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("OPS-2: the contracts of the events")
class ContractsTests {

    @ParameterizedTest
    @MethodSource("contracts")
    void everyExampleMatchesItsSchema(String owner, String type) {
        Contracts.assertMatches(owner, type, Contracts.example(owner, type));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void everyContractRefusesAnEventWithoutItsFields(String owner, String type) {
        var incomplete = Contracts.example(owner, type);
        incomplete.remove("user_id");
        assertThat(Contracts.violations(owner, type, incomplete)).isNotEmpty();
    }

    @Test
    void aTaskWithinAFactHasTheShapeThatAllFactsShare() {
        var completed = Contracts.example("task", "TaskCompleted");
        completed.putObject("task").put("title", "Of nobody");
        assertThat(Contracts.violations("task", "TaskCompleted", completed)).isNotEmpty();
    }

    @Test
    void thereAreContractsOfEveryOwner() {
        assertThat(Contracts.all())
                .extracting(name -> name.substring(0, name.indexOf('/')))
                .contains("identity", "goal", "planner", "task", "credit");
    }

    @Test
    void everyContractHasItsRowInTheDocumentation() {
        assertThat(EventCatalogue.facts()).containsExactlyInAnyOrderElementsOf(Contracts.all());
    }

    static Stream<String[]> contracts() {
        return Contracts.all().stream().map(name -> name.split("/", -1));
    }
}
