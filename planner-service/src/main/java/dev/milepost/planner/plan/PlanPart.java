package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Some weeks of a goal in a row, as ground for planning them alone.
///
/// @param ground the days of the part, with the open tasks that lie in it
/// @param isLast whether the goal ends with it
public record PlanPart(PlanningGround ground, boolean isLast) {

    private static final int WEEK = 7;

    /// The whole ground in parts of about the same size, each of whole weeks of the goal and of at most so many days on which
    /// something can be planned. A ground of no more days than that is one part.
    public static List<PlanPart> of(PlanningGround whole, int mostDays) {
        List<LocalDate> days = DayRooms.besidesPinned(whole).openStudyDays();
        if (days.size() <= Math.max(WEEK, mostDays)) {
            return List.of(new PlanPart(whole, true));
        }
        List<PlanPart> parts = new ArrayList<>();
        LocalDate from = whole.firstDay();
        for (LocalDate to : lastDays(days, mostOfOne(days.size(), mostDays), whole.brief())) {
            parts.add(new PlanPart(whole.between(from, to), false));
            from = to.plusDays(1);
        }
        parts.add(new PlanPart(whole.between(from, whole.brief().endDate()), true));
        return List.copyOf(parts);
    }

    /// The days on which something can be planned.
    public List<LocalDate> openDays() {
        return DayRooms.besidesPinned(ground).openStudyDays();
    }

    public int firstWeek() {
        return ground.brief().weekOf(ground.firstDay());
    }

    public int lastWeek() {
        return ground.brief().weekOf(ground.brief().endDate());
    }

    /// What is left of the plan before, laid out by rule: nothing when the goal has no tasks yet.
    public PlanDraft asItStands() {
        if (ground.open().isEmpty()) {
            return new PlanDraft(List.of());
        }
        return new PlanDraft(
                RemainingWork.on(ground).stream()
                        .map(kept ->
                                new PlanDraft.Week(
                                        kept.milestone(),
                                        List.of(
                                                new PlanDraft.Day(
                                                        ground.brief().numberOf(kept.day()),
                                                        List.of(kept.task())))))
                        .toList());
    }

    /// What a draft says of the days of this part.
    public PlanDraft of(PlanDraft draft) {
        int first = ground.brief().numberOf(ground.firstDay());
        int last = ground.brief().numberOf(ground.brief().endDate());
        return new PlanDraft(
                draft.weeks().stream()
                        .map(week ->
                                new PlanDraft.Week(
                                        week.milestone(),
                                        week.days().stream()
                                                .filter(day ->
                                                        day.number() >= first
                                                                && day.number() <= last)
                                                .toList()))
                        .toList());
    }

    /// So evenly that the last part is no mere rest; a week may be the one that is too many for an even share.
    private static int mostOfOne(int days, int mostDays) {
        int most = Math.max(WEEK, mostDays);
        int parts = Math.ceilDiv(days, most);
        return Math.min(most, Math.ceilDiv(days, parts) + WEEK - 1);
    }

    /// The last day of each part but the last.
    private static List<LocalDate> lastDays(List<LocalDate> days, int most, GoalBrief brief) {
        Map<Integer, Integer> daysOfWeeks = new TreeMap<>();
        days.forEach(day -> daysOfWeeks.merge(brief.weekOf(day), 1, Integer::sum));
        List<LocalDate> lastDays = new ArrayList<>();
        int count = 0;
        for (Map.Entry<Integer, Integer> week : daysOfWeeks.entrySet()) {
            if (count + week.getValue() > most) {
                lastDays.add(brief.startDate().plusDays((week.getKey() - 1L) * WEEK - 1));
                count = 0;
            }
            count += week.getValue();
        }
        return lastDays;
    }
}
