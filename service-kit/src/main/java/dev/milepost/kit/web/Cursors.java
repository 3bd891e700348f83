package dev.milepost.kit.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns the key of the last row of a page into an opaque cursor and back (API-4).
public final class Cursors {

    private final JsonMapper json;

    Cursors(JsonMapper json) {
        this.json =
                json.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();
    }

    public String encode(Record key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(key));
    }

    /// Reads the cursor a client sent back; none starts at the first page.
    ///
    /// @throws InvalidCursor when it is not one of ours
    public <T extends Record> @Nullable T decode(@Nullable String cursor, Class<T> type) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            byte[] key = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            return json.readValue(key, type);
        } catch (IllegalArgumentException | JacksonException _) {
            throw new InvalidCursor();
        }
    }
}
