package dev.milepost.kit.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Turns the key of the last row of a page into an opaque cursor and back (API-4). A cursor begins with a check of its
/// key and of the list that it is of, so one that was mangled, or that comes from another list, filter or order, is
/// refused and not misread. The check is no secret and keeps nobody from making a cursor of his own: that gains nothing,
/// because a cursor only says where to go on, and whose rows are read never comes from it.
public final class Cursors {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int CHECK = 6;

    private final JsonMapper json;
    private final String list;

    Cursors(JsonMapper json) {
        this(
                json.rebuild()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build(),
                "");
    }

    private Cursors(JsonMapper json, String list) {
        this.json = json;
        this.list = list;
    }

    /// The cursors of one list: of these filters, in this order.
    ///
    /// @param terms whatever tells the list from others of the same rows; told apart by their words
    public Cursors within(@Nullable Object... terms) {
        return new Cursors(json, list + Arrays.toString(terms));
    }

    public String encode(Record key) {
        byte[] bytes = json.writeValueAsBytes(key);
        byte[] check = check(bytes, key.getClass());
        return ENCODER.encodeToString(
                ByteBuffer.allocate(CHECK + bytes.length).put(check).put(bytes).array());
    }

    /// Reads the cursor a client sent back; none starts at the first page.
    ///
    /// @throws InvalidCursor when it is not one of this list
    public <T extends Record> @Nullable T decode(@Nullable String cursor, Class<T> type) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(checked(cursor, type), type);
        } catch (IllegalArgumentException | JacksonException _) {
            throw new InvalidCursor();
        }
    }

    private byte[] checked(String cursor, Class<?> type) {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
        byte[] key = Arrays.copyOfRange(bytes, Math.min(CHECK, bytes.length), bytes.length);
        byte[] check = Arrays.copyOf(bytes, CHECK);
        if (!Arrays.equals(check, check(key, type))
                || !ENCODER.encodeToString(bytes).equals(cursor)) {
            throw new InvalidCursor();
        }
        return key;
    }

    private byte[] check(byte[] key, Class<?> type) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((type.getName() + list).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(key), CHECK);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
