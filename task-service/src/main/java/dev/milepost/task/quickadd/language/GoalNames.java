package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.NamedGoal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the goal that words behind an `@` mean: by its whole name, in as many words as it has, or by the beginning of its name
/// or of a word in it, if no other goal could be meant. Letters are compared without accents, case and punctuation.
final class GoalNames {

    private static final int MOST_TOKENS = 12;
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

    record Found(NamedGoal goal, int end) {}

    private record Name(NamedGoal goal, String whole, List<String> words) {

        static Name of(NamedGoal goal) {
            List<String> words =
                    Arrays.stream(goal.name().split(" ", -1)).map(GoalNames::compared).toList();
            return new Name(goal, String.join("", words), words);
        }

        boolean hasWordThatBegins(String start) {
            return words.stream().anyMatch(word -> word.startsWith(start));
        }
    }

    private final List<Name> names;

    GoalNames(List<NamedGoal> goals) {
        this.names = goals.stream().map(Name::of).toList();
    }

    @Nullable Found find(List<Token> tokens, int start) {
        if (names.isEmpty() || start >= tokens.size() || tokens.get(start).spaced()) {
            return null;
        }
        List<String> words =
                tokens.stream()
                        .skip(start)
                        .limit(MOST_TOKENS)
                        .map(token -> compared(token.text()))
                        .toList();
        for (int length = words.size(); length > 0; length--) {
            String wanted = words.stream().limit(length).collect(Collectors.joining());
            NamedGoal goal = only(wanted, name -> name.whole().equals(wanted));
            if (goal != null) {
                return new Found(goal, start + length);
            }
        }
        return begun(words.getFirst(), start + 1);
    }

    private @Nullable Found begun(String wanted, int end) {
        NamedGoal goal = only(wanted, name -> name.whole().startsWith(wanted));
        NamedGoal found =
                goal == null ? only(wanted, name -> name.hasWordThatBegins(wanted)) : goal;
        return found == null ? null : new Found(found, end);
    }

    private @Nullable NamedGoal only(String wanted, Predicate<Name> fits) {
        List<Name> found =
                wanted.isEmpty() ? List.of() : names.stream().filter(fits).limit(2).toList();
        return found.size() == 1 ? found.getFirst().goal() : null;
    }

    private static String compared(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
        return OTHER_SIGNS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
