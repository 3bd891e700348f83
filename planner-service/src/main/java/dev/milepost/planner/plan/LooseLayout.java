package dev.milepost.planner.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Lays tasks that nothing builds on over what the others leave free: first those that can stay on their day, so that nobody
/// takes it from them, then each of the rest on the nearest day with room.
record LooseLayout(Map<UUID, LocalDate> days, List<Wish> homeless) {

    LooseLayout {
        days = Map.copyOf(days);
        homeless = List.copyOf(homeless);
    }

    /// @param rooms what is free; the placed tasks take their room from it
    static LooseLayout of(List<Wish> wishes, DayRooms rooms, LocalDate lastDay) {
        Map<UUID, LocalDate> days = new HashMap<>();
        List<Wish> displaced = new ArrayList<>();
        List<Wish> homeless = new ArrayList<>();
        for (Wish wish : wishes) {
            boolean stays =
                    !wish.earliest().isAfter(lastDay)
                            && rooms.fits(wish.earliest(), wish.minutes());
            if (stays) {
                place(wish, wish.earliest(), rooms, days);
            } else {
                displaced.add(wish);
            }
        }
        for (Wish wish : displaced) {
            LocalDate day = rooms.nearestFit(wish.earliest(), lastDay, wish.minutes());
            if (day == null) {
                homeless.add(wish);
            } else {
                place(wish, day, rooms, days);
            }
        }
        return new LooseLayout(days, homeless);
    }

    private static void place(Wish wish, LocalDate day, DayRooms rooms, Map<UUID, LocalDate> days) {
        rooms.take(day, wish.minutes());
        days.put(wish.id(), day);
    }
}
