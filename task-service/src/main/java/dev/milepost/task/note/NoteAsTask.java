package dev.milepost.task.note;

import dev.milepost.task.limit.Limits;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a note as those of a task: its title or its first line is the task's title, without the marks that make it a
/// heading, a quotation or an item of a list in Markdown; the rest is the description.
///
/// @param whole whether the task holds all words of the note
record NoteAsTask(String title, String description, boolean whole) {

    private static final int LONGEST_TITLE = 200;
    private static final String CUT = "…";
    private static final Pattern MARKS =
            Pattern.compile("^\\s*(?:#{1,6}|>|[-*+](?:\\s+\\[[ xX]])?|\\d{1,9}[.)])\\s+");

    /// @param longestDescription in characters
    static NoteAsTask of(NoteFields note, int longestDescription) {
        String content = note.content().strip();
        if (note.title() != null) {
            return fitting(note.title(), content, longestDescription);
        }
        List<String> lines = content.lines().toList();
        String first = withoutMarks(lines.getFirst());
        String rest = String.join("\n", lines.subList(1, lines.size())).strip();
        return length(first) > LONGEST_TITLE
                ? fitting(cut(first, LONGEST_TITLE), content, longestDescription)
                : fitting(first, rest, longestDescription);
    }

    private static NoteAsTask fitting(String title, String description, int longest) {
        return length(description) > longest
                ? new NoteAsTask(title, cut(description, longest), false)
                : new NoteAsTask(title, description, true);
    }

    /// A line of nothing but marks is left as it is.
    private static String withoutMarks(String line) {
        Matcher marks = MARKS.matcher(line);
        String words = marks.find() ? line.substring(marks.end()) : line;
        return oneLine(words.isBlank() ? line : words);
    }

    private static String oneLine(String words) {
        return words.replace('\t', ' ').strip();
    }

    private static String cut(String words, int most) {
        int end = words.offsetByCodePoints(0, most - length(CUT));
        return words.substring(0, end).stripTrailing() + CUT;
    }

    private static int length(String words) {
        return Limits.charactersIn(words);
    }
}
