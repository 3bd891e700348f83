package dev.milepost.planner.plan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When two titles say the same.
public final class Titles {

    private static final int GRAM = 3;

    /// The types of the characters of words: letters, marks and numbers.
    private static final Set<Integer> OF_WORDS =
            Stream.of(
                            Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.MODIFIER_LETTER,
                            Character.OTHER_LETTER,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.LETTER_NUMBER,
                            Character.OTHER_NUMBER)
                    .map(Byte::intValue)
                    .collect(Collectors.toUnmodifiableSet());

    private Titles() {}

    /// The words of a title without case, punctuation and spacing; empty when it has none.
    public static String normalised(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder words = new StringBuilder(plain.length());
        boolean isApart = false;
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            int character = plain.codePointAt(at);
            boolean isOfWord = isOfWord(character);
            if (isOfWord) {
                words.append(isApart && !words.isEmpty() ? " " : "").appendCodePoint(character);
            }
            isApart = !isOfWord;
        }
        return words.toString();
    }

    /// Whether anything is left of a text once it is normalised.
    static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Titles::isOfWord) || !normalised(text).isEmpty();
    }

    private static boolean isOfWord(int character) {
        return character == '+'
                || character == '#'
                || OF_WORDS.contains(Character.getType(character));
    }

    /// How much of two normalised titles is the same, from 0 to 1: Dice's coefficient of their three-letter runs.
    static double likeness(int[] one, int[] other) {
        if (one.length + other.length == 0) {
            return 0;
        }
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (one.length + other.length);
    }

    /// The three-letter runs of a normalised title, sorted, each as a number.
    static int[] grams(String normalised) {
        String padded = "  " + normalised + " ";
        int[] grams = new int[padded.length() - GRAM + 1];
        for (int at = 0; at < grams.length; at++) {
            grams[at] = padded.substring(at, at + GRAM).hashCode();
        }
        Arrays.sort(grams);
        return grams;
    }
}
