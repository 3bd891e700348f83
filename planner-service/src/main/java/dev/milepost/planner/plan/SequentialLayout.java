package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lays tasks that build on each other over the days, none before the task that it follows. As long as they all find room, as
/// few as possible leave the day that they wish for; when they do not, they are packed as tightly as they go, and it is seen
/// which are left over.
record SequentialLayout(Map<UUID, LocalDate> days, List<Wish> homeless) {

    SequentialLayout {
        days = Map.copyOf(days);
        homeless = List.copyOf(homeless);
    }

    /// @param rooms what is free; the placed tasks take their room from it
    static SequentialLayout of(List<Wish> inOrder, DayRooms rooms, LocalDate lastDay) {
        Map<UUID, LocalDate> fewest = FewestMoves.of(inOrder, rooms, lastDay);
        if (fewest == null) {
            return packed(inOrder, rooms, lastDay);
        }
        inOrder.forEach(wish ->
                rooms.take(fewest.getOrDefault(wish.id(), wish.earliest()), wish.minutes()));
        return new SequentialLayout(fewest, List.of());
    }

    /// Each on the first day that has room, wherever it wishes to be: what then finds none, finds none in any way.
    static SequentialLayout packed(List<Wish> inOrder, DayRooms rooms, LocalDate lastDay) {
        Map<UUID, LocalDate> days = new HashMap<>();
        List<Wish> homeless = new ArrayList<>();
        LocalDate cursor = rooms.firstDay();
        for (Wish wish : inOrder) {
            LocalDate day = rooms.firstFit(cursor, lastDay, wish.minutes());
            if (day == null) {
                homeless.add(wish);
            } else {
                rooms.take(day, wish.minutes());
                days.put(wish.id(), day);
                cursor = day;
            }
        }
        return new SequentialLayout(days, homeless);
    }

    int homelessMinutes() {
        return homeless.stream().mapToInt(Wish::minutes).sum();
    }

    LocalDate lastDayOr(LocalDate day) {
        return days.values().stream().reduce(day, (one, other) -> one.isAfter(other) ? one : other);
    }
}
