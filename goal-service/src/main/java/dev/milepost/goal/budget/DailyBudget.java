package dev.milepost.goal.budget;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What all goals of a user together may take of a day, and what they want of it.
///
/// @param commitments of all goals that are planned or worked on
record DailyBudget(int minutes, List<Commitment> commitments) {

    DailyBudget {
        commitments = List.copyOf(commitments);
    }

    /// The warning of a goal some of whose days from today on are wanted by more goals than the budget has time for; none when
    /// the goal is not worked on.
    List<GoalWarning> warningsOf(UUID goal, LocalDate today) {
        return commitments.stream()
                .filter(commitment -> commitment.goal().equals(goal))
                .map(commitment -> crowdedDays(commitment, today))
                .filter(days -> !days.isEmpty())
                .map(this::warning)
                .toList();
    }

    private List<LocalDate> crowdedDays(Commitment own, LocalDate today) {
        LocalDate from = own.start().isBefore(today) ? today : own.start();
        return own.end().isBefore(from)
                ? List.of()
                : from.datesUntil(own.end().plusDays(1))
                        .filter(own::isOn)
                        .filter(day -> wantedOn(day) > minutes)
                        .toList();
    }

    private int wantedOn(LocalDate day) {
        return commitments.stream()
                .filter(commitment -> commitment.isOn(day))
                .mapToInt(Commitment::minutes)
                .sum();
    }

    private GoalWarning warning(List<LocalDate> days) {
        int most = days.stream().mapToInt(this::wantedOn).max().orElse(0);
        Set<UUID> goals = new LinkedHashSet<>();
        commitments.stream()
                .filter(commitment -> days.stream().anyMatch(commitment::isOn))
                .forEach(commitment -> goals.add(commitment.goal()));
        return GoalWarning.overCommitted(
                minutes, most, List.copyOf(goals), days.getFirst(), days.getLast());
    }
}
