package dev.milepost.kit.test.permission;

import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes a small value that a schema of an OpenAPI 3.1 document accepts: required properties only, the least of each.
final class SampleBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String COMPONENT = "#/components/schemas/";

    private final JsonNode components;

    SampleBody(JsonNode document) {
        this.components = document.path("components").path("schemas");
    }

    JsonNode of(JsonNode schema) {
        if (schema.has("$ref")) {
            return of(
                    components.path(schema.path("$ref").asString().substring(COMPONENT.length())));
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        for (String either : new String[] {"oneOf", "anyOf", "allOf"}) {
            if (schema.has(either)) {
                return of(schema.path(either).get(0));
            }
        }
        return ofType(type(schema), schema);
    }

    private JsonNode ofType(String type, JsonNode schema) {
        return switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.stringNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("required")
                .forEach(name ->
                        object.set(
                                name.asString(),
                                of(schema.path("properties").path(name.asString()))));
        return object;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        if (schema.path("minItems").asInt(0) > 0) {
            array.add(of(schema.path("items")));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2030-01-07";
            case "date-time" -> "2030-01-07T08:00:00Z";
            case "email" -> "somebody@example.org";
            default -> "x".repeat(Math.max(1, schema.path("minLength").asInt(1)));
        };
    }

    /// OpenAPI 3.1 may list several types, null among them.
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("");
    }
}
