package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.Token.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All phrases of a grammar that are in a line. Each place is read once for each kind of phrase, and a phrase consumes at
/// least a word, so the work grows with the length of the line and not faster.
final class Chart {

    private record Spot(PhraseTree tree, int at) {}

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Map<Spot, List<Phrase>> known = new HashMap<>();

    Chart(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
    }

    /// The phrases that begin at a token, the longest first.
    List<Phrase> at(int start) {
        return of(grammar.all(), start);
    }

    private List<Phrase> of(PhraseTree tree, int start) {
        Spot spot = new Spot(tree, start);
        List<Phrase> before = known.get(spot);
        if (before != null) {
            return before;
        }
        known.put(spot, List.of());
        List<Phrase> found = new ArrayList<>();
        walk(tree, start, start, Slots.NONE, found);
        found.sort(Comparator.comparingInt(Phrase::length).reversed());
        known.put(spot, found);
        return found;
    }

    private void walk(PhraseTree node, int start, int at, Slots slots, List<Phrase> found) {
        node.ends()
                .forEach(rule -> found.add(new Phrase(rule, slots.with(rule.with()), start, at)));
        if (at < tokens.size()) {
            PhraseTree next = node.words().get(tokens.get(at).word());
            if (next != null && isSaid(at)) {
                walk(next, start, at + 1, slots, found);
            }
            node.slots().forEach((slot, then) -> fill(slot, then, start, at, slots, found));
        }
    }

    private void fill(
            Element.Slot slot,
            PhraseTree then,
            int start,
            int at,
            Slots slots,
            List<Phrase> found) {
        if (grammar.isPhrase(slot.type())) {
            for (Phrase phrase : of(grammar.phrases(slot.type()), at)) {
                walk(then, start, phrase.end(), slots.with(slot.name(), phrase), found);
            }
        } else if (slot.many()) {
            fillList(slot, then, start, at, slots, found);
        } else {
            Map<String, String> values = read(slot, at);
            if (values != null) {
                walk(then, start, at + 1, slots.with(values), found);
            }
        }
    }

    /// A list is as long as it can be.
    private void fillList(
            Element.Slot slot,
            PhraseTree then,
            int start,
            int at,
            Slots slots,
            List<Phrase> found) {
        List<String> items = new ArrayList<>();
        int end = at;
        for (int next = at; next < tokens.size(); ) {
            Map<String, String> values = read(slot, next);
            if (values == null) {
                break;
            }
            items.add(values.getOrDefault(slot.name(), ""));
            end = next + 1;
            next = behindListing(end);
        }
        if (!items.isEmpty()) {
            walk(then, start, end, slots.with(Map.of(slot.name(), String.join(",", items))), found);
        }
    }

    private int behindListing(int at) {
        int next = at;
        while (next < tokens.size() && grammar.isListing(tokens.get(next).word())) {
            next++;
        }
        return next;
    }

    private @Nullable Map<String, String> read(Element.Slot slot, int at) {
        return isSaid(at) ? grammar.read(tokens.get(at).word(), slot) : null;
    }

    private boolean isSaid(int at) {
        Token token = tokens.get(at);
        return token.is(Kind.WORD) || token.is(Kind.SIGN);
    }
}
