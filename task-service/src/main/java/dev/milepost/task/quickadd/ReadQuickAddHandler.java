package dev.milepost.task.quickadd;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Says what plain words mean, and changes nothing.
@Component
public class ReadQuickAddHandler {

    private static final String GOAL_SIGN = "@";

    private final PlainWords words;
    private final NamedGoals goals;
    private final Clock clock;

    ReadQuickAddHandler(PlainWords words, NamedGoals goals, Clock clock) {
        this.words = words;
        this.goals = goals;
        this.clock = clock;
    }

    public Mono<ParsedTask> handle(QuickAdd wish) {
        return goalsFor(wish).map(known -> words.read(wish.text(), circumstances(wish, known)));
    }

    private Mono<List<NamedGoal>> goalsFor(QuickAdd wish) {
        return wish.text().contains(GOAL_SIGN) ? goals.of(wish.user().id()) : Mono.just(List.of());
    }

    private Circumstances circumstances(QuickAdd wish, List<NamedGoal> known) {
        return new Circumstances(
                clock.instant().atZone(wish.user().timezone()), wish.locale(), known);
    }
}
