package dev.milepost.task.quickadd.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads how a grammar file writes a phrase, such as `[on] the (first|last) {weekday}`, and lists all sequences that it allows.
final class Phrasing {

    private static final Pattern PIECE =
            Pattern.compile(
                    "<(?<macro>[^>]+)>|\\{(?<slot>[^}]+)}|(?<sign>[\\[\\](|)])|(?<word>[^\\s\\[\\](|){}<>]+)");

    private final List<String> pieces = new ArrayList<>();
    private int at;

    private Phrasing(String phrase) {
        Matcher piece = PIECE.matcher(phrase);
        while (piece.find()) {
            pieces.add(piece.group());
        }
    }

    /// @param macros what `<name>` stands for
    static List<List<Element>> sequences(String phrase, Map<String, String> macros) {
        String whole = phrase;
        for (Map.Entry<String, String> macro : macros.entrySet()) {
            whole = whole.replace("<" + macro.getKey() + ">", macro.getValue());
        }
        Phrasing reading = new Phrasing(whole);
        List<List<Element>> sequences = reading.alternatives();
        if (reading.at < reading.pieces.size()) {
            throw new IllegalStateException("Brackets do not match in: " + phrase);
        }
        return sequences;
    }

    private List<List<Element>> alternatives() {
        List<List<Element>> all = new ArrayList<>(sequence());
        while (at < pieces.size() && pieces.get(at).equals("|")) {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<List<Element>> sequence() {
        List<List<Element>> soFar = List.of(List.of());
        while (at < pieces.size() && !List.of("|", ")", "]").contains(pieces.get(at))) {
            soFar = joined(soFar, step());
        }
        return soFar;
    }

    private List<List<Element>> step() {
        String piece = pieces.get(at++);
        if (piece.equals("[") || piece.equals("(")) {
            List<List<Element>> inside = new ArrayList<>(alternatives());
            at++;
            if (piece.equals("[")) {
                inside.add(List.of());
            }
            return inside;
        }
        return List.of(
                List.of(
                        piece.startsWith("{")
                                ? Element.Slot.of(piece.substring(1, piece.length() - 1))
                                : new Element.Literal(piece)));
    }

    private static List<List<Element>> joined(
            List<List<Element>> heads, List<List<Element>> tails) {
        List<List<Element>> all = new ArrayList<>();
        for (List<Element> head : heads) {
            for (List<Element> tail : tails) {
                List<Element> whole = new ArrayList<>(head);
                whole.addAll(tail);
                all.add(List.copyOf(whole));
            }
        }
        return all;
    }
}
