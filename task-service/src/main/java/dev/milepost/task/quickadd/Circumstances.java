package dev.milepost.task.quickadd;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/// Where and when a line of words is said: what "tomorrow", "12/24" and "@python" mean depends on it.
///
/// @param now the moment, in the time zone of the words
/// @param locale language and region; the region says whether 5/6 is in May or in June
/// @param goals the goals that `@name` can mean
public record Circumstances(ZonedDateTime now, Locale locale, List<NamedGoal> goals) {}
