package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.Token.Kind;
import java.util.BitSet;
import java.util.List;

/// What is left of a line when the parts that were understood are taken out. Punctuation that then stands alone goes too. When
/// nothing would be left, the words stay.
final class TitleText {

    private static final String DANGLING = ",;:-–—";
    private static final String TIGHT = ",.;:!?)";

    private final String line;
    private final List<Token> tokens;

    TitleText(String line, List<Token> tokens) {
        this.line = line;
        this.tokens = tokens;
    }

    String without(List<Choice> choices) {
        String title = text(left(choices));
        if (title.isEmpty()) {
            title = text(left(choices.stream().filter(Choice::isMarker).toList()));
        }
        return title.isEmpty() ? line.strip() : title;
    }

    private BitSet left(List<Choice> choices) {
        BitSet left = new BitSet();
        left.set(0, tokens.size());
        choices.forEach(choice -> left.clear(choice.start(), choice.end()));
        int before;
        do {
            before = left.cardinality();
            left.stream().filter(at -> dangles(left, at)).boxed().toList().forEach(left::clear);
        } while (left.cardinality() < before);
        return left;
    }

    private boolean dangles(BitSet left, int at) {
        Token token = tokens.get(at);
        boolean first = left.previousSetBit(at - 1) < 0;
        boolean last = left.nextSetBit(at + 1) < 0;
        boolean afterGap = at > 0 && !left.get(at - 1);
        boolean beforeGap = at + 1 < tokens.size() && !left.get(at + 1);
        boolean edge = (first || last) && (afterGap || beforeGap);
        if (token.isSign(DANGLING)) {
            return edge || (afterGap && beforeGap);
        }
        if (token.isSign(".")) {
            return afterGap && (beforeGap || first);
        }
        return isEmptied(left, at);
    }

    private boolean isEmptied(BitSet left, int at) {
        Token token = tokens.get(at);
        if (token.isSign("(")) {
            int next = left.nextSetBit(at + 1);
            return next > at + 1 && tokens.get(next).isSign(")");
        }
        int before = left.previousSetBit(at - 1);
        return token.isSign(")")
                && before >= 0
                && before < at - 1
                && tokens.get(before).isSign("(");
    }

    private String text(BitSet kept) {
        StringBuilder title = new StringBuilder();
        int before = -1;
        for (int at = kept.nextSetBit(0); at >= 0; at = kept.nextSetBit(at + 1)) {
            if (before >= 0) {
                title.append(gap(before, at));
            }
            title.append(written(tokens.get(at)));
            before = at;
        }
        return title.toString();
    }

    private String gap(int before, int at) {
        Token token = tokens.get(at);
        if (before == at - 1) {
            return token.spaced() ? " " : "";
        }
        boolean tight = token.isSign(TIGHT) || tokens.get(before).isSign("(");
        return tight ? "" : " ";
    }

    /// A backslash has done its work.
    private static String written(Token token) {
        boolean escaped = token.is(Kind.LITERAL) && token.text().startsWith("\\");
        return escaped ? token.text().substring(1) : token.text();
    }
}
