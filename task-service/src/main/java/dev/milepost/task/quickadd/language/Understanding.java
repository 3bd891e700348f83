package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.ParsedTask.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The parts of a line that count. Where several say the same thing, the last one counts; one that counts only beside others
/// comes after those that count anywhere. The rest goes back to the title.
///
/// @param kept in the order of the line
record Understanding(List<Choice> kept) {

    static Understanding of(List<Choice> choices) {
        List<Choice> kept = new ArrayList<>(choices);
        for (Class<? extends Meant> kind :
                List.of(
                        Meant.Day.class,
                        Meant.Clock.class,
                        Meant.DayPart.class,
                        Meant.Window.class,
                        Meant.Length.class,
                        Meant.Repeated.class,
                        Meant.FromCompletion.class,
                        Meant.Level.class,
                        Meant.OfGoal.class)) {
            keepOne(kept, List.of(kind));
        }
        keepOne(kept, List.of(Meant.Clock.class, Meant.Window.class));
        keepOne(kept, List.of(Meant.Length.class, Meant.Window.class));
        keepOne(kept, List.of(Meant.Until.class, Meant.Times.class, Meant.Lasting.class));
        Understanding all = new Understanding(List.copyOf(kept));
        return all.find(Meant.Repeated.class) == null ? all.withoutEnds() : all;
    }

    private static void keepOne(List<Choice> kept, List<Class<? extends Meant>> kinds) {
        List<Choice> rivals =
                kept.stream()
                        .filter(choice ->
                                kinds.stream().anyMatch(kind -> kind.isInstance(choice.meant())))
                        .toList();
        List<Choice> strong = rivals.stream().filter(Choice::strong).toList();
        List<Choice> best = strong.isEmpty() ? rivals : strong;
        rivals.stream().filter(rival -> !rival.equals(best.getLast())).forEach(kept::remove);
    }

    /// Ends of a repetition mean nothing where nothing repeats.
    Understanding withoutEnds() {
        return new Understanding(
                kept.stream()
                        .filter(choice ->
                                !choice.fields().equals(List.of(Field.RECURRENCE))
                                        || choice.meant() instanceof Meant.Repeated)
                        .toList());
    }

    <T extends Meant> @Nullable T find(Class<T> kind) {
        return kept.stream()
                .map(Choice::meant)
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    /// Each once, as it was written first.
    List<String> tags() {
        List<String> tags = new ArrayList<>();
        for (Choice choice : kept) {
            if (choice.meant() instanceof Meant.Tagged(var tag)
                    && tags.stream().noneMatch(tag::equalsIgnoreCase)) {
                tags.add(tag);
            }
        }
        return tags;
    }
}
