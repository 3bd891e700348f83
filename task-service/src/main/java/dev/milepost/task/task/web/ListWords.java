package dev.milepost.task.task.web;

import dev.milepost.kit.problem.InvalidField;
import dev.milepost.task.task.SearchWords;
import dev.milepost.task.task.TaskFilter.DueWithin;
import dev.milepost.task.task.TaskFilter.Tagged;
import dev.milepost.task.task.TaskSort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a query says in words: what to look for, and how to sort what is found.
///
/// @param search null when nothing is looked for
record ListWords(@Nullable SearchWords search, TaskSort sort, boolean descending) {

    private static final int LONGEST = 100;

    /// @throws InvalidField naming the parameter that cannot be taken
    static ListWords of(@Nullable String search, @Nullable String sort, @Nullable String order) {
        SearchWords words = search == null || search.isBlank() ? null : words(search);
        TaskSort by = sort(sort, words != null);
        return new ListWords(words, by, descending(order, by));
    }

    private static SearchWords words(String search) {
        if (search.length() > LONGEST) {
            throw new InvalidField("search", "must be of at most " + LONGEST + " characters");
        }
        SearchWords words = SearchWords.of(search);
        if (words.words().isEmpty()) {
            throw new InvalidField("search", "must have a letter or a digit");
        }
        if (words.words().size() > SearchWords.MOST) {
            throw new InvalidField("search", "must be of at most " + SearchWords.MOST + " words");
        }
        return words;
    }

    private static TaskSort sort(@Nullable String sort, boolean searching) {
        if (sort == null || sort.isBlank()) {
            return searching ? TaskSort.RELEVANCE : TaskSort.DUE_DATE;
        }
        TaskSort by =
                sort.equalsIgnoreCase("alpha")
                        ? TaskSort.TITLE
                        : Arrays.stream(TaskSort.values())
                                .filter(one -> one.name().equalsIgnoreCase(sort))
                                .findFirst()
                                .orElseThrow(() -> unknown("sort", List.of(TaskSort.values())));
        if (by == TaskSort.RELEVANCE && !searching) {
            throw new InvalidField("sort", "by relevance goes with search only");
        }
        return by;
    }

    private static boolean descending(@Nullable String order, TaskSort by) {
        if (order == null || order.isBlank()) {
            return by.descendingUnlessTold();
        }
        return isSecond("order", order, "asc", "desc");
    }

    static Tagged tagged(@Nullable List<String> tags, @Nullable String match) {
        boolean all = match != null && isSecond("tags_match", match, "any", "all");
        return tags == null
                ? new Tagged(List.of(), false)
                : new Tagged(tags.stream().map(ListWords::tag).distinct().sorted().toList(), all);
    }

    private static String tag(String tag) {
        return tag.strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
    }

    static DueWithin checked(DueWithin due) {
        if (due.startDate() != null
                && due.endDate() != null
                && due.startDate().isAfter(due.endDate())) {
            throw new InvalidField("start_date", "must not be after end_date");
        }
        return due;
    }

    private static boolean isSecond(String field, String word, String first, String second) {
        if (!word.equalsIgnoreCase(first) && !word.equalsIgnoreCase(second)) {
            throw unknown(field, List.of(first, second));
        }
        return word.equalsIgnoreCase(second);
    }

    private static InvalidField unknown(String field, List<?> words) {
        return new InvalidField(
                field, "must be one of " + words.toString().toLowerCase(Locale.ROOT));
    }
}
