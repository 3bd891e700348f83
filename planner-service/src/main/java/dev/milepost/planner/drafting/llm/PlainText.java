package dev.milepost.planner.drafting.llm;

import java.util.regex.Pattern;

/// Makes harmless text of what came from a person or a model: no control characters, no invisible or
/// direction-changing ones, a bounded length. The joiners stay, without which Persian, Hindi and some emoji are other words.
/// What comes out is what the cleaning of drafts leaves alone, so that layout does not count as a repair.
final class PlainText {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t\\r\\u200c\\u200d]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\p{Z}\\s&&[^\\n]]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\n\\s*");

    private PlainText() {}

    /// One line of at most so many characters.
    static String line(String text, int longest) {
        return cut(SPACES.matcher(seen(text)).replaceAll(" ").strip(), longest);
    }

    /// Lines of at most so many characters together.
    static String lines(String text, int longest) {
        String spaced = SPACES_IN_LINE.matcher(seen(text)).replaceAll(" ");
        return cut(LINE_ENDS.matcher(spaced).replaceAll("\n").strip(), longest);
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        boolean half = Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end).stripTrailing() + "…";
    }
}
