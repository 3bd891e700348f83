package dev.milepost.goal.goal;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What the user asked for. The plan may move the goal's dates when it must; these stay what was wanted.
///
/// @param restDays in the order of the week, each once
/// @param timezone where the user was when the goal was set
public record GoalSettings(
        String name,
        String topic,
        SkillLevel skillLevel,
        int durationDays,
        BigDecimal timePerDayHours,
        LocalDate startDate,
        List<DayOfWeek> restDays,
        AdaptationMode adaptationMode,
        ZoneId timezone) {

    private static final ZoneId UTC = ZoneId.of("UTC");

    public GoalSettings {
        BigDecimal hours = timePerDayHours.stripTrailingZeros();
        timePerDayHours = hours.setScale(Math.max(1, hours.scale()));
        restDays = restDays.stream().distinct().sorted().toList();
        timezone = timezone.equals(ZoneOffset.UTC) ? UTC : timezone;
    }

    public Schedule wantedSchedule() {
        return Schedule.of(startDate, durationDays);
    }

    /// The fields in which other settings differ, as they are named in JSON.
    List<String> differencesTo(GoalSettings other) {
        List<String> fields = new ArrayList<>();
        note(fields, "name", name, other.name);
        note(fields, "topic", topic, other.topic);
        note(fields, "skill_level", skillLevel, other.skillLevel);
        note(fields, "duration_days", durationDays, other.durationDays);
        note(fields, "time_per_day_hours", timePerDayHours, other.timePerDayHours);
        note(fields, "rest_days", restDays, other.restDays);
        note(fields, "adaptation_mode", adaptationMode, other.adaptationMode);
        return List.copyOf(fields);
    }

    private static void note(List<String> fields, String field, Object mine, Object others) {
        if (!Objects.equals(mine, others)) {
            fields.add(field);
        }
    }
}
