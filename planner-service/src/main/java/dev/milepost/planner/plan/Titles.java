package dev.milepost.planner.plan;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// When two titles say the same.
public final class Titles {

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#]+");
    private static final int GRAM = 3;

    private Titles() {}

    /// The words of a title without case, punctuation and spacing; empty when it has none.
    public static String normalised(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
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
