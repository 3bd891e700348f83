package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.Token.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a line into tokens. All quantifiers are possessive, so that no line takes longer than its length asks for.
final class Lexer {

    private static final String QUOTED = "(?<![^\\s(@])(?:\"[^\"]*+\"|“[^”]*+”)";
    private static final String ESCAPED = "(?<!\\S)\\\\\\S++";
    private static final String ADDRESS =
            "[\\p{L}\\p{N}+.-]++://\\S++|[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}]\\S*+";
    private static final String TAG = "(?<![^\\s(,;])#[\\p{L}\\p{N}_/-]++";
    private static final String PRIORITY = "(?<!\\S)!(?:!{1,2}+(?!\\S)|[\\p{L}\\p{N}]++)";
    private static final String NUMERAL =
            "\\d{1,2}\\.\\d{1,2}\\.(?!\\d)"
                    + "|\\d{1,2}(?:[:.]\\d\\d)?[ap]\\.m\\."
                    + "|[$€£]?\\d[\\p{L}\\p{N}]*+(?:(?:[.,](?=\\d)|[:/–-])[\\p{L}\\p{N}]++)*+[%°€$£]?+";
    private static final String WORD =
            "\\p{L}\\.\\p{L}\\.|\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:['’-][\\p{L}\\p{N}]++)*+";

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<literal>%s|%s|%s)|(?<tag>%s)|(?<priority>%s)|(?<word>%s|%s)|(?<sign>\\S)"
                            .formatted(QUOTED, ESCAPED, ADDRESS, TAG, PRIORITY, NUMERAL, WORD));

    /// White space that Java's `\s` does not know, and control characters, which no title may hold.
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cntrl}]");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final Predicate<String> isKnown;

    /// @param isKnown whether a word with a sign behind it, such as `every!`, is a word of the language
    Lexer(Predicate<String> isKnown) {
        this.isKnown = isKnown;
    }

    static String cleaned(String line) {
        return BLANK.matcher(line).replaceAll(" ");
    }

    List<Token> tokens(String cleaned) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(cleaned);
        int from = 0;
        while (from < cleaned.length() && found.find(from)) {
            Token token = token(cleaned, kind(found), found.start(), found.end());
            tokens.add(token);
            from = token.end();
        }
        return tokens;
    }

    private Token token(String line, Kind kind, int start, int end) {
        if (kind == Kind.WORD
                && end < line.length()
                && isKnown.test(folded(line, start, end + 1))) {
            return piece(line, kind, start, end + 1);
        }
        return piece(line, kind, start, end);
    }

    private static Token piece(String line, Kind kind, int start, int end) {
        boolean spaced = start == 0 || line.charAt(start - 1) == ' ';
        return new Token(
                kind, line.substring(start, end), folded(line, start, end), start, end, spaced);
    }

    private static String folded(String line, int start, int end) {
        return Normalizer.normalize(line.substring(start, end), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('–', '-');
    }

    private static Kind kind(Matcher found) {
        if (found.group("tag") != null) {
            return LETTER.matcher(found.group("tag")).find() ? Kind.TAG : Kind.LITERAL;
        }
        if (found.group("literal") != null) {
            return Kind.LITERAL;
        }
        if (found.group("priority") != null) {
            return Kind.PRIORITY;
        }
        return found.group("word") == null ? Kind.SIGN : Kind.WORD;
    }
}
