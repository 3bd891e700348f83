package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.GrammarFile.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Phrases with their beginnings shared, so that a line is compared with all of them at once.
final class PhraseTree {

    private final Map<String, PhraseTree> words = new LinkedHashMap<>();
    private final Map<Element.Slot, PhraseTree> slots = new LinkedHashMap<>();
    private final List<Rule> ends = new ArrayList<>();

    void add(List<Element> sequence, Rule rule) {
        PhraseTree node = this;
        for (Element element : sequence) {
            node = node.next(element);
        }
        if (!node.ends.contains(rule)) {
            node.ends.add(rule);
        }
    }

    private PhraseTree next(Element element) {
        return switch (element) {
            case Element.Literal(var word) -> words.computeIfAbsent(word, _ -> new PhraseTree());
            case Element.Slot slot -> slots.computeIfAbsent(slot, _ -> new PhraseTree());
        };
    }

    Map<String, PhraseTree> words() {
        return words;
    }

    Map<Element.Slot, PhraseTree> slots() {
        return slots;
    }

    /// The rules that end here, in the order of the file.
    List<Rule> ends() {
        return ends;
    }
}
