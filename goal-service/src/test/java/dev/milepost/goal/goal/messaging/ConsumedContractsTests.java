package dev.milepost.goal.goal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.test.Contracts;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("The facts that goals hear are read as their contracts say")
class ConsumedContractsTests {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    @ParameterizedTest
    @ValueSource(classes = {PlanFailedV1.class})
    void everyFieldIsTheExamplesAlsoBesideUnknownOnes(Class<? extends Record> payload) {
        String type = payload.getSimpleName().replaceAll("V1$", "");
        ObjectNode example = Contracts.example("planner", type, Map.of("a_field_of_tomorrow", 1));
        ObjectNode read = JSON.valueToTree(JSON.treeToValue(example, payload));
        assertThat(read.propertyNames()).isNotEmpty();
        assertThat(read.properties())
                .allSatisfy(
                        field -> assertSameOrPart(field.getValue(), example.get(field.getKey())));
    }

    private static void assertSameOrPart(JsonNode read, JsonNode example) {
        if (read.isObject()) {
            assertThat(read.properties())
                    .allSatisfy(field ->
                            assertSameOrPart(field.getValue(), example.get(field.getKey())));
        } else if (read.isArray()) {
            assertThat(read.size()).isEqualTo(example.size());
            for (int i = 0; i < read.size(); i++) {
                assertSameOrPart(read.get(i), example.get(i));
            }
        } else {
            assertThat(read.asString()).isEqualTo(example.asString());
        }
    }
}
