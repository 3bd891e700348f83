package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.Circumstances;
import dev.milepost.task.quickadd.ParsedTask;
import dev.milepost.task.quickadd.ParsedTask.Span;
import dev.milepost.task.quickadd.PlainWords;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A language whose words and phrases come from a grammar file.
public final class GrammarWords implements PlainWords {

    private final Grammar grammar;
    private final Lexer lexer;

    private GrammarWords(Grammar grammar) {
        this.grammar = grammar;
        this.lexer = new Lexer(grammar::isWord);
    }

    /// @param language as in the name of its file, such as `en`
    public static GrammarWords of(String language) {
        return new GrammarWords(Grammar.load(language));
    }

    @Override
    public ParsedTask read(String line, Circumstances circumstances) {
        String cleaned = Lexer.cleaned(line);
        List<Token> tokens = lexer.tokens(cleaned);
        DateReading dates =
                new DateReading(circumstances.now(), grammar.isMonthFirst(circumstances.locale()));
        GoalNames goals = new GoalNames(circumstances.goals());
        List<Choice> choices = new Scan(grammar, tokens, dates, goals).choices();
        Understanding said = Understanding.of(choices);
        Timing timing = Timing.of(said, circumstances.now());
        if (timing.date() != null && Timing.endsBeforeItBegins(said, timing.date())) {
            said = said.withoutEnds();
            timing = Timing.of(said, circumstances.now());
        }
        return parsed(new TitleText(cleaned, tokens), tokens, said, timing, circumstances);
    }

    private static ParsedTask parsed(
            TitleText title,
            List<Token> tokens,
            Understanding said,
            Timing timing,
            Circumstances circumstances) {
        Meant.Level level = said.find(Meant.Level.class);
        Meant.OfGoal goal = said.find(Meant.OfGoal.class);
        return new ParsedTask(
                title.without(said.kept()),
                timing.date(),
                timing.time(),
                timing.time() == null ? null : circumstances.now().getZone(),
                level == null ? null : level.priority(),
                said.tags(),
                minutes(said),
                timing.recurrence(),
                goal == null ? null : goal.goal(),
                spans(tokens, said));
    }

    private static @Nullable Integer minutes(Understanding said) {
        Meant.Length length = said.find(Meant.Length.class);
        Meant.Window window = said.find(Meant.Window.class);
        if (window != null) {
            return window.minutes();
        }
        return length == null ? null : length.minutes();
    }

    private static List<Span> spans(List<Token> tokens, Understanding said) {
        return said.kept().stream()
                .flatMap(choice ->
                        choice.fields().stream()
                                .map(field ->
                                        new Span(
                                                field,
                                                tokens.get(choice.start()).start(),
                                                tokens.get(choice.end() - 1).end())))
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }
}
