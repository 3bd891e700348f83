package dev.milepost.credit.achievement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The days on which a user did something, and how many of them are in a row.
///
/// @param days in their order, each once
public record ActiveDays(List<LocalDate> days) {

    public ActiveDays {
        days = days.stream().distinct().sorted().toList();
    }

    /// The most days in a row.
    int longest() {
        int longest = 0;
        int run = 0;
        LocalDate before = LocalDate.MIN;
        for (LocalDate day : days) {
            run = day.equals(before.plusDays(1)) ? run + 1 : 1;
            longest = Math.max(longest, run);
            before = day;
        }
        return longest;
    }

    /// The days in a row that end today, or yesterday while today can still be added to them. Days ahead of today do not
    /// count: they were done in a zone in which it was later.
    int currentOn(LocalDate today) {
        LocalDate expected = isActiveOn(today) ? today : today.minusDays(1);
        int run = 0;
        for (LocalDate day : days.reversed()) {
            if (day.equals(expected)) {
                run++;
                expected = expected.minusDays(1);
            }
        }
        return run;
    }

    boolean isActiveOn(LocalDate day) {
        return days.contains(day);
    }

    @Nullable LocalDate last() {
        return days.isEmpty() ? null : days.getLast();
    }
}
