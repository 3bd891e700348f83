package dev.milepost.task.quickadd.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The values that a phrase gave to its slots.
///
/// @param words by slot; the items of a list are apart by commas
/// @param phrases phrases within the phrase
record Slots(Map<String, String> words, Map<String, Phrase> phrases) {

    static final Slots NONE = new Slots(Map.of(), Map.of());

    Slots with(Map<String, String> more) {
        Map<String, String> both = new HashMap<>(words);
        both.putAll(more);
        return new Slots(both, phrases);
    }

    Slots with(String slot, Phrase phrase) {
        Map<String, Phrase> both = new HashMap<>(phrases);
        both.put(slot, phrase);
        return new Slots(words, both);
    }

    @Nullable String find(String slot) {
        return words.get(slot);
    }

    boolean has(String slot) {
        return words.containsKey(slot);
    }

    String text(String slot) {
        return Objects.requireNonNull(words.get(slot), () -> "no slot " + slot);
    }

    List<String> list(String slot) {
        return Arrays.asList(text(slot).split(",", -1));
    }

    int number(String slot) {
        return Integer.parseInt(text(slot));
    }

    int number(String slot, int otherwise) {
        return has(slot) ? number(slot) : otherwise;
    }

    CalendarUnit unit() {
        return CalendarUnit.valueOf(text("unit"));
    }

    Phrase phrase(String slot) {
        return Objects.requireNonNull(phrases.get(slot), () -> "no phrase " + slot);
    }
}
