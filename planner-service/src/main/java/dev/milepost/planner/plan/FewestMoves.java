package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The layout in which the fewest tasks leave the days that they wish for, and those by the fewest days, when each comes on no
/// earlier day than the one before it: later days go before earlier ones where both cost the same. Found exactly, day by day:
/// all that a day has to know of those before it is how many tasks they hold. Ways on which more tasks move than are allowed
/// are given up early, and the allowance grows until there is a way, so that a small change of a long plan is found quickly.
final class FewestMoves {

    private static final long ONE_MOVE = 1L << 40;
    private static final long ONE_DAY = 2;
    private static final long EARLIER = 1;
    private static final long NO_WAY = Long.MAX_VALUE;
    private static final int FIRST_ALLOWANCE = 4;
    private static final int GROWTH = 4;

    private final List<Wish> tasks;
    private final LocalDate firstDay;
    private final int[] room;
    private final int[] slots;
    private final int[] wished;
    private final boolean[] movesAnyway;
    private final int[] stayingBefore;
    private final int[] wishedBefore;

    private FewestMoves(List<Wish> inOrder, DayRooms rooms, LocalDate lastDay) {
        this.tasks = inOrder;
        this.firstDay = rooms.firstDay();
        int days = Math.toIntExact(ChronoUnit.DAYS.between(firstDay, lastDay) + 1);
        this.room = new int[days];
        this.slots = new int[days];
        Arrays.setAll(room, day -> rooms.roomOn(firstDay.plusDays(day)));
        Arrays.setAll(slots, day -> rooms.slotsOn(firstDay.plusDays(day)));
        this.wished = new int[tasks.size()];
        this.movesAnyway = new boolean[tasks.size()];
        this.stayingBefore = new int[tasks.size() + 1];
        this.wishedBefore = new int[days + 1];
        for (int at = 0; at < tasks.size(); at++) {
            wished[at] =
                    Math.toIntExact(ChronoUnit.DAYS.between(firstDay, tasks.get(at).earliest()));
            movesAnyway[at] = tasks.get(at).task().dueDate().isBefore(firstDay);
            stayingBefore[at + 1] = stayingBefore[at] + (movesAnyway[at] ? 0 : 1);
            if (!movesAnyway[at] && wished[at] < days) {
                wishedBefore[Math.max(0, wished[at]) + 1]++;
            }
        }
        for (int day = 0; day < days; day++) {
            wishedBefore[day + 1] += wishedBefore[day];
        }
    }

    /// @param rooms what is free; nothing is taken from it
    /// @return a day for each task, or none when there is no such layout
    static @Nullable Map<UUID, LocalDate> of(
            List<Wish> inOrder, DayRooms rooms, LocalDate lastDay) {
        FewestMoves moves = new FewestMoves(inOrder, rooms, lastDay);
        if (!moves.haveRoom()) {
            return null;
        }
        Map<UUID, LocalDate> days = null;
        for (long allowed = FIRST_ALLOWANCE; days == null; allowed *= GROWTH) {
            days = moves.within(allowed);
        }
        return days;
    }

    /// Whether the tasks find room at all when each comes as early as it can.
    private boolean haveRoom() {
        int day = 0;
        int minutes = 0;
        int count = 0;
        for (Wish task : tasks) {
            while (day < room.length
                    && (count == slots[day] || minutes + task.minutes() > room[day])) {
                day++;
                minutes = 0;
                count = 0;
            }
            if (day == room.length) {
                return false;
            }
            minutes += task.minutes();
            count++;
        }
        return true;
    }

    /// What the days until one can hold: from the fewest to the most tasks, what each number of them costs at least, and how
    /// many of them then lie on the day itself.
    private static final class Row {

        private final int least;
        private final long[] costs;
        private final int[] onDay;

        Row(int least, int most) {
            this.least = least;
            this.costs = new long[most - least + 1];
            this.onDay = new int[most - least + 1];
            Arrays.fill(costs, NO_WAY);
        }

        static Row beforeAll() {
            Row row = new Row(0, 0);
            row.offer(0, 0, 0);
            return row;
        }

        int least() {
            return least;
        }

        int most() {
            return least + costs.length - 1;
        }

        long costOf(int placed) {
            return placed < least || placed > most() ? NO_WAY : costs[placed - least];
        }

        int onDay(int placed) {
            return onDay[placed - least];
        }

        void offer(int placed, long cost, int tasksOnDay) {
            if (cost < costs[placed - least]) {
                costs[placed - least] = cost;
                onDay[placed - least] = tasksOnDay;
            }
        }

        /// Without the numbers at both ends to which no way leads; null when there is none at all.
        @Nullable Row trimmed() {
            int from = least;
            int to = most();
            while (from <= to && costOf(from) == NO_WAY) {
                from++;
            }
            while (to > from && costOf(to) == NO_WAY) {
                to--;
            }
            if (from > to) {
                return null;
            }
            Row row = new Row(from, to);
            System.arraycopy(costs, from - least, row.costs, 0, row.costs.length);
            System.arraycopy(onDay, from - least, row.onDay, 0, row.onDay.length);
            return row;
        }
    }

    private @Nullable Map<UUID, LocalDate> within(long allowedMoves) {
        List<Row> rows = new ArrayList<>();
        Row row = Row.beforeAll();
        for (int day = 0; day < room.length; day++) {
            Row next = after(row, day, allowedMoves);
            if (next == null) {
                return null;
            }
            rows.add(next);
            row = next;
        }
        return row.costOf(tasks.size()) == NO_WAY ? null : readBack(rows);
    }

    private @Nullable Row after(Row before, int day, long allowedMoves) {
        int most = Math.min(tasks.size(), before.most() + slots[day]);
        Row row = new Row(before.least(), most);
        for (int placed = before.least(); placed <= before.most(); placed++) {
            if (before.costOf(placed) < NO_WAY) {
                goOn(row, before.costOf(placed), placed, day, allowedMoves);
            }
        }
        return row.trimmed();
    }

    /// Puts no task on the day, or one, or as many as it holds.
    private void goOn(Row row, long costBefore, int placed, int day, long allowedMoves) {
        long cost = costBefore;
        int minutes = 0;
        int onDay = 0;
        while (true) {
            int now = placed + onDay;
            if (cost / ONE_MOVE + movesAhead(now, day) <= allowedMoves) {
                row.offer(now, cost, onDay);
            }
            if (now == tasks.size() || onDay == slots[day]) {
                return;
            }
            minutes += tasks.get(now).minutes();
            if (minutes > room[day]) {
                return;
            }
            cost += costOf(now, day);
            onDay++;
        }
    }

    private long costOf(int task, int day) {
        int distance = day - wished[task];
        long move = distance == 0 || movesAnyway[task] ? 0 : ONE_MOVE;
        return move + Math.abs(distance) * ONE_DAY + (distance < 0 ? EARLIER : 0);
    }

    /// At least so many of the tasks that are not placed yet have to move, because their day has passed.
    private int movesAhead(int placed, int day) {
        return Math.max(0, wishedBefore[day + 1] - stayingBefore[placed]);
    }

    private Map<UUID, LocalDate> readBack(List<Row> rows) {
        Map<UUID, LocalDate> days = new HashMap<>();
        int placed = tasks.size();
        for (int day = rows.size() - 1; day >= 0; day--) {
            int first = placed - rows.get(day).onDay(placed);
            while (placed > first) {
                placed--;
                days.put(tasks.get(placed).id(), firstDay.plusDays(day));
            }
        }
        return days;
    }
}
