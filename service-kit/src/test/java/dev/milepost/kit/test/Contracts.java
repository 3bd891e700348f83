package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The contracts of the events, as files: an example of each, and the schema that every published event must match.
public final class Contracts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Reads and writes as the services do.
    private static final JsonMapper WIRE =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    private static final Pattern DEFINITION =
            Pattern.compile("urn:milepost:contracts:(\\w+):(\\w+):v1");

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    schemas -> schemas.schemas(Contracts::definition));

    private Contracts() {}

    /// The example of a contract, free to be changed by the test.
    public static ObjectNode example(String owner, String type) {
        return (ObjectNode) read(path(owner, type, "example"));
    }

    /// The example with some fields set to other values.
    public static ObjectNode example(String owner, String type, Map<String, ?> fields) {
        ObjectNode example = example(owner, type);
        fields.forEach((name, value) -> example.set(name, JSON.valueToTree(value)));
        return example;
    }

    /// Every contract, as `owner/Type`.
    public static List<String> all() {
        try {
            Resource[] files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:contracts/*/*.v1.schema.json");
            return List.of(files).stream().map(Contracts::name).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static void assertMatches(String owner, String type, JsonNode event) {
        assertThat(violations(owner, type, event))
                .as("%s/%s against its schema: %s", owner, type, event)
                .isEmpty();
    }

    /// Checks that a reader's record takes each of its fields from the example, also beside fields that it does not know.
    public static void assertReads(String owner, Class<? extends Record> payload) {
        String type = payload.getSimpleName().replaceAll("V\\d+$", "");
        ObjectNode example = example(owner, type, Map.of("a_field_of_tomorrow", 1));
        JsonNode read = WIRE.valueToTree(WIRE.treeToValue(example, payload));
        assertThat(read.propertyNames()).isNotEmpty();
        assertSameOrPart(read, example);
    }

    private static void assertSameOrPart(JsonNode read, JsonNode example) {
        if (read.isObject()) {
            assertThat(read.properties())
                    .allSatisfy(field ->
                            assertSameOrPart(field.getValue(), example.path(field.getKey())));
        } else if (read.isArray()) {
            assertThat(read.size()).isEqualTo(example.size());
            for (int i = 0; i < read.size(); i++) {
                assertSameOrPart(read.get(i), example.get(i));
            }
        } else {
            assertThat(read.asString()).isEqualTo(example.asString());
        }
    }

    /// Checks a wire record against its contract: it matches the schema and has exactly the fields of the example. Answers
    /// it as it is written.
    public static ObjectNode assertWrites(String owner, Record payload) {
        String type = payload.getClass().getSimpleName().replaceAll("V\\d+$", "");
        ObjectNode json = WIRE.valueToTree(payload);
        assertMatches(owner, type, json);
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrderElementsOf(example(owner, type).propertyNames());
        return json;
    }

    /// The names of all wire records that an owner publishes, such as `TaskSkippedV1`.
    public static List<String> recordsOf(String owner) {
        return all().stream()
                .filter(name -> name.startsWith(owner + "/"))
                .map(name -> name.substring(owner.length() + 1) + "V1")
                .toList();
    }

    static List<?> violations(String owner, String type, JsonNode event) {
        return schema(owner, type).validate(event);
    }

    static void assertMatches(PublishedEvent event) {
        String[] dataschema = event.headers().getOrDefault("ce_dataschema", "").split("[/.]", -1);
        assertMatches(dataschema[1], event.type(), event.payload());
    }

    private static Schema schema(String owner, String type) {
        return SCHEMAS.getSchema(read(path(owner, type, "schema")));
    }

    /// What several contracts have in common, which they refer to by its `$id`.
    private static @Nullable String definition(String id) {
        Matcher name = DEFINITION.matcher(id);
        return name.matches()
                ? read(path(name.group(1), name.group(2), "definition")).toString()
                : null;
    }

    private static String name(Resource file) {
        String[] path = file.toString().replaceAll("[\\])]", "").split("/", -1);
        return path[path.length - 2] + "/" + path[path.length - 1].replace(".v1.schema.json", "");
    }

    private static String path(String owner, String type, String kind) {
        return "/contracts/%s/%s.v1.%s.json".formatted(owner, type, kind);
    }

    private static JsonNode read(String path) {
        try (InputStream file = Contracts.class.getResourceAsStream(path)) {
            return JSON.readTree(Objects.requireNonNull(file, path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
