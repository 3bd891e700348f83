package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.GrammarFile.Place;
import dev.milepost.task.quickadd.language.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Goes through a line once, from left to right, and takes at each place the longest phrase that means something there.
final class Scan {

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Chart chart;
    private final DateReading dates;
    private final ClockReading clocks;
    private final RepeatReading repeats;
    private final GoalNames goals;
    private final List<Choice> choices = new ArrayList<>();

    Scan(Grammar grammar, List<Token> tokens, DateReading dates, GoalNames goals) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.chart = new Chart(grammar, tokens);
        this.dates = dates;
        this.clocks = new ClockReading(grammar);
        this.repeats = new RepeatReading(dates);
        this.goals = goals;
    }

    List<Choice> choices() {
        int at = 0;
        while (at < tokens.size()) {
            Choice choice = choiceAt(at);
            if (choice == null) {
                at++;
            } else {
                choices.add(choice);
                at = choice.end();
            }
        }
        return choices.stream().filter(choice -> !(choice.meant() instanceof Meant.Words)).toList();
    }

    private @Nullable Choice choiceAt(int at) {
        Choice marker = marker(at);
        return marker == null ? phrase(at) : marker;
    }

    private @Nullable Choice marker(int at) {
        Token token = tokens.get(at);
        String word = token.word();
        if (token.is(Kind.TAG)) {
            return new Choice(new Meant.Tagged(token.text().substring(1)), true, at, at + 1);
        }
        if (token.is(Kind.PRIORITY)) {
            String level = grammar.word("level", word.substring(1));
            return level == null ? null : new Choice(new Meant.Level(level), true, at, at + 1);
        }
        return token.isSign("@") && token.spaced() ? goal(at) : null;
    }

    private @Nullable Choice goal(int at) {
        GoalNames.Found found = goals.find(tokens, at + 1);
        return found == null
                ? null
                : new Choice(new Meant.OfGoal(found.goal()), true, at, found.end());
    }

    /// What cannot be, such as the 30th of February, is nothing but words, and no part of it is taken for more.
    private @Nullable Choice phrase(int at) {
        for (Phrase phrase : chart.at(at)) {
            if (isPlaced(phrase)) {
                Meant meant = Objects.requireNonNullElse(read(phrase), new Meant.Words());
                return new Choice(meant, phrase.rule().isStrong(), at, phrase.end());
            }
        }
        return null;
    }

    private @Nullable Meant read(Phrase phrase) {
        return switch (phrase.rule().mean()) {
            case LITERAL -> new Meant.Words();
            case PRIORITY -> new Meant.Level(phrase.slots().text("level"));
            case CLOCK, AROUND_HOUR, NAMED_TIME, DAY_PART, WINDOW, LENGTH -> clocks.read(phrase);
            case UNTIL,
                    TIMES,
                    LASTING,
                    FROM_COMPLETION,
                    EVERY,
                    EVERY_WEEKDAY,
                    EVERY_NTH_WEEKDAY,
                    EVERY_MONTH_DAY,
                    EVERY_YEAR_ON,
                    EVERY_PART ->
                    repeats.read(phrase);
            case AFTER,
                    MOMENT,
                    COMING,
                    THIS,
                    NEXT_WEEK_ON,
                    WEEKEND,
                    START_OF,
                    END_OF,
                    MONTH_START,
                    MONTH_END,
                    MONTH_DAY,
                    CALENDAR_DAY,
                    SLASHED,
                    NTH_WEEKDAY,
                    AFTER_DATE ->
                    dates.read(phrase);
        };
    }

    private boolean isPlaced(Phrase phrase) {
        List<Place> places = phrase.rule().when();
        return places.isEmpty() || places.stream().anyMatch(place -> isAt(place, phrase));
    }

    private boolean isAt(Place place, Phrase phrase) {
        return switch (place) {
            case FIRST -> phrase.start() == 0;
            case LAST -> isLast(phrase.end());
            case BESIDE -> isBehindChoice(phrase.start()) || isStrong(behindComma(phrase.end()));
            case CLOSED -> isClosed(phrase.end());
        };
    }

    private boolean isLast(int end) {
        return tokens.stream()
                .skip(end)
                .allMatch(token -> token.is(Kind.TAG) || token.is(Kind.PRIORITY) || isStop(token));
    }

    private static boolean isStop(Token token) {
        return token.isSign(".!?)");
    }

    private boolean isClosed(int end) {
        return isLast(end)
                || isStrong(end)
                || marker(end) != null
                || grammar.isClosing(tokens.get(end).word());
    }

    private boolean isBehindChoice(int start) {
        if (choices.isEmpty()) {
            return false;
        }
        Choice last = choices.getLast();
        boolean counts = !last.isMarker() && !(last.meant() instanceof Meant.Words);
        return counts && (last.end() == start || behindComma(last.end()) == start);
    }

    private int behindComma(int at) {
        return at < tokens.size() && tokens.get(at).isSign(",") ? at + 1 : at;
    }

    private boolean isStrong(int at) {
        return at < tokens.size()
                && chart.at(at).stream()
                        .anyMatch(phrase ->
                                phrase.rule().isStrong()
                                        && phrase.rule().mean() != Meaning.LITERAL
                                        && read(phrase) != null);
    }
}
