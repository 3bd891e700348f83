package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lays tasks that build on each other over the days: each on the day it wishes for, or on the first one after it that has
/// room, and none before the task that it follows. So a delay pushes only as far as there is no slack.
record SequentialLayout(Map<UUID, LocalDate> days, List<Wish> homeless) {

    SequentialLayout {
        days = Map.copyOf(days);
        homeless = List.copyOf(homeless);
    }

    /// @param rooms what is free; the placed tasks take their room from it
    static SequentialLayout of(List<Wish> inOrder, DayRooms rooms, LocalDate lastDay) {
        Map<UUID, LocalDate> days = new HashMap<>();
        List<Wish> homeless = new ArrayList<>();
        LocalDate cursor = LocalDate.MIN;
        for (Wish wish : inOrder) {
            LocalDate from = wish.earliest().isAfter(cursor) ? wish.earliest() : cursor;
            LocalDate day = rooms.firstFit(from, lastDay, wish.minutes());
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
