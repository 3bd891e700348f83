package dev.milepost.task.task;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/// The words that somebody looks for, folded as the words of tasks are (the function `words_of` of the database): in lower
/// case, without accents, letters and digits only.
public record SearchWords(List<String> words) {

    public static final int MOST = 8;

    private static final String PLAIN_FROM = "øłđðıħ";
    private static final String PLAIN_TO = "olddih";

    public SearchWords {
        words = List.copyOf(words);
    }

    public static SearchWords of(String text) {
        return new SearchWords(
                Arrays.stream(folded(text).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList());
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(letter -> letter < 0x300 || letter > 0x36f)
                .map(Character::toLowerCase)
                .forEach(letter -> append(folded, letter));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int letter) {
        int plain = PLAIN_FROM.indexOf(letter);
        if (plain >= 0) {
            folded.append(PLAIN_TO.charAt(plain));
        } else if (letter == 'ß') {
            folded.append("ss");
        } else if (letter == 'æ') {
            folded.append("ae");
        } else if (letter == 'œ') {
            folded.append("oe");
        } else if (Character.isAlphabetic(letter) || (letter >= '0' && letter <= '9')) {
            folded.appendCodePoint(letter);
        } else {
            folded.append(' ');
        }
    }
}
