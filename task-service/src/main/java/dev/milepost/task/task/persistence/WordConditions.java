package dev.milepost.task.task.persistence;

import dev.milepost.task.task.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How words are looked for in `search_text`, where every word has a space before and after it, and a bar ends the title.
/// A word is there as written when a word of the task begins with it. From four letters on it is also found with one
/// mistake: a letter that is wrong, missing or too much, or two that are swapped, among the first seven.
final class WordConditions {

    private static final int SHORTEST_WITH_MISTAKE = 4;
    private static final int LETTERS_LOOKED_AT = 7;
    private static final int ALL_AS_WRITTEN = 100;
    private static final String TEXT = "t.search_text";
    private static final String TITLE = "split_part(t.search_text, '|', 1)";

    private final List<String> words;

    WordConditions(SearchWords search) {
        this.words = search.words();
    }

    /// The conditions hold no word of the user's: those are bound, as far as the statement names them.
    void bind(String sql, Map<String, Object> values) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            bind(sql, "word_" + i, "% " + word + " %", values);
            bind(sql, "begun_" + i, "% " + word + "%", values);
            bind(sql, "alike_" + i, oneMistake(word), values);
        }
    }

    private static void bind(String sql, String name, String value, Map<String, Object> values) {
        if (sql.contains(":" + name)) {
            values.put(name, value);
        }
    }

    /// Every word, with or without a mistake.
    String in(String text) {
        return every(
                word -> mayHaveMistake(word) ? text + " ~ :alike_" + word : text + written(word));
    }

    /// What has every word as it is written comes before what has one of them with a mistake. Then the word itself counts more
    /// than its beginning, and that more than what is like it; each more in the title than in the description.
    String score() {
        String sum =
                IntStream.range(0, words.size())
                        .mapToObj(this::score)
                        .collect(Collectors.joining(" + "));
        return "CASE WHEN "
                + every(word -> TEXT + written(word))
                + " THEN "
                + ALL_AS_WRITTEN
                + " ELSE 0 END + "
                + sum;
    }

    private String score(int word) {
        String last =
                mayHaveMistake(word)
                        ? " WHEN " + TITLE + " ~ :alike_" + word + " THEN 2 ELSE 1 END"
                        : " ELSE 1 END";
        return """
        CASE WHEN %1$s LIKE :word_%2$d THEN 6 WHEN t.search_text LIKE :word_%2$d THEN 5 \
        WHEN %1$s LIKE :begun_%2$d THEN 4 WHEN t.search_text LIKE :begun_%2$d THEN 3\
        """
                        .formatted(TITLE, word)
                + last;
    }

    private String every(IntFunction<String> condition) {
        return IntStream.range(0, words.size())
                .mapToObj(condition)
                .collect(Collectors.joining(" AND "));
    }

    private static String written(int word) {
        return " LIKE :begun_" + word;
    }

    private boolean mayHaveMistake(int word) {
        return words.get(word).length() >= SHORTEST_WITH_MISTAKE;
    }

    /// One expression for the beginnings of words with at most one mistake: an index of trigrams serves it whole. A last
    /// letter may be another one only at the end of a word, or any longer word that begins alike would be found.
    static String oneMistake(String word) {
        boolean cut = word.length() > LETTERS_LOOKED_AT;
        String looked = cut ? word.substring(0, LETTERS_LOOKED_AT) : word;
        int last = looked.length() - 1;
        List<String> spellings = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            String before = looked.substring(0, i);
            String after = looked.substring(i + 1);
            spellings.add(before + ".?" + after + (i == last && !cut ? " " : ""));
            if (i > 0) {
                spellings.add(before + "." + looked.substring(i));
            }
            if (i < last) {
                spellings.add(before + after.charAt(0) + looked.charAt(i) + after.substring(1));
            }
        }
        return " (?:" + String.join("|", spellings) + ")";
    }
}
