package dev.milepost.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("API-4: a cursor is of one list")
class CursorsTests {

    private static final Cursors CURSORS = new Cursors(new JsonMapper());
    private static final Cursors OF_DONE = CURSORS.within(List.of("DONE"), null);

    @Test
    void leadsBackToItsRow() {
        assertThat(OF_DONE.decode(OF_DONE.encode(new Key(7)), Key.class)).isEqualTo(new Key(7));
        assertThat(OF_DONE.decode(null, Key.class)).isNull();
        assertThat(OF_DONE.decode("", Key.class)).isNull();
    }

    @Test
    void isRefusedWithAnyCharacterChanged() {
        String cursor = OF_DONE.encode(new Key(1234567));
        for (int at = 0; at < cursor.length(); at++) {
            for (char other : new char[] {'A', 'B', 'z', '_', '='}) {
                if (cursor.charAt(at) != other) {
                    refused(OF_DONE, cursor.substring(0, at) + other + cursor.substring(at + 1));
                }
            }
        }
    }

    @Test
    void isRefusedCutOrExtended() {
        String cursor = OF_DONE.encode(new Key(7));
        for (int length = 1; length < cursor.length(); length++) {
            refused(OF_DONE, cursor.substring(0, length));
        }
        for (String more : List.of("A", "AAAA", "=", " ")) {
            refused(OF_DONE, cursor + more);
        }
    }

    @Test
    void isRefusedByAnotherFilterAndAnotherList() {
        String cursor = OF_DONE.encode(new Key(7));
        refused(CURSORS, cursor);
        refused(CURSORS.within(List.of("OPEN"), null), cursor);
        refused(CURSORS.within(List.of("DONE"), "asc"), cursor);
        refused(OF_DONE, OF_DONE.encode(new OtherKey(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rubbish", "%", "ä", "e30", "AAAAAAAA"})
    void isRefusedWhenItIsNotOurs(String cursor) {
        refused(CURSORS, cursor);
    }

    @Test
    void isRefusedWithoutItsCheck() {
        byte[] key = "{\"after\":7}".getBytes(StandardCharsets.UTF_8);
        refused(CURSORS, Base64.getUrlEncoder().withoutPadding().encodeToString(key));
    }

    private static void refused(Cursors cursors, @Nullable String cursor) {
        assertThatExceptionOfType(InvalidCursor.class)
                .as("%s", cursor)
                .isThrownBy(() -> cursors.decode(cursor, Key.class));
    }

    record Key(int after) {}

    record OtherKey(int after) {}
}
