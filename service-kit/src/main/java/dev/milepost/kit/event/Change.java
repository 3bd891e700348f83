package dev.milepost.kit.event;

import java.util.ArrayList;
import java.util.List;

/// What a decision returns: the next state and what happened. Nothing else can be saved.
public record Change<S, E>(S state, List<E> events) {

    public Change {
        events = List.copyOf(events);
    }

    /// Nothing happened.
    public static <S, E> Change<S, E> of(S state) {
        return new Change<>(state, List.of());
    }

    public static <S, E> Change<S, E> of(S state, E event) {
        return new Change<>(state, List.of(event));
    }

    public static <S, E> Change<S, E> of(S state, E first, E second) {
        return new Change<>(state, List.of(first, second));
    }

    /// This change and one that was decided on its state, as one.
    public Change<S, E> then(Change<S, E> next) {
        List<E> all = new ArrayList<>(events);
        all.addAll(next.events);
        return new Change<>(next.state, all);
    }

    /// Tells whether the decision changed anything that has to be saved.
    public boolean happened() {
        return !events.isEmpty();
    }
}
