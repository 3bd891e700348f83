package dev.milepost.gateway.envelope;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page of a list (API-4), taken apart.
final class ListAnswer {

    private static final String ITEMS = "items";

    private final byte[] items;
    private final byte[] rest;

    private ListAnswer(byte[] items, byte[] rest) {
        this.items = items;
        this.rest = rest;
    }

    /// Null when the answer is no page of a list.
    static @Nullable ListAnswer in(byte[] answer, JsonMapper json) {
        try (JsonParser parser = json.createParser(answer)) {
            return parser.nextToken() == JsonToken.START_OBJECT ? read(parser, answer, json) : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    /// The array as it was written.
    byte[] items() {
        return items;
    }

    /// The other members, such as `next_cursor`, as an object.
    byte[] rest() {
        return rest;
    }

    private static @Nullable ListAnswer read(JsonParser parser, byte[] answer, JsonMapper json) {
        byte[] items = null;
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (name.equals(ITEMS) && value == JsonToken.START_ARRAY) {
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                int end = (int) parser.currentTokenLocation().getByteOffset() + 1;
                items = Arrays.copyOfRange(answer, from, end);
            } else {
                rest.put(name, parser.readValueAsTree());
            }
        }
        return items == null ? null : new ListAnswer(items, json.writeValueAsBytes(rest));
    }
}
