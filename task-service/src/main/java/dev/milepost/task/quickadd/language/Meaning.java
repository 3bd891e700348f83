package dev.milepost.task.quickadd.language;

/// What a way of saying something can mean. The slots that a meaning reads stand beside it; those with a question mark may be missing.
enum Meaning {
    /// Only words, which stay in the title although they look like more.
    LITERAL,

    /// n, unit, time?: so many days, weeks … after today.
    AFTER,
    /// n, minutes: so many times these minutes from now.
    MOMENT,
    /// weekday: the next day of that name, not today.
    COMING,
    /// weekday: today or the next day of that name.
    THIS,
    /// weekday: that day of the next week.
    NEXT_WEEK_ON,
    /// n: Saturday of the week so many weeks ahead.
    WEEKEND,
    /// n, unit: the first day of the week, month … so many ahead.
    START_OF,
    /// n, unit: the last day of the week, month … so many ahead.
    END_OF,
    /// month, year?
    MONTH_START,
    /// month, year?
    MONTH_END,
    /// day: of this month or the next.
    MONTH_DAY,
    /// day, month, year?: without a year, today or the next one.
    CALENDAR_DAY,
    /// first, second, year?: day and month, in the order of the region.
    SLASHED,
    /// nth, weekday, n or month, year?
    NTH_WEEKDAY,
    /// n, unit, date
    AFTER_DATE,

    /// hour, minute?, half?
    CLOCK,
    /// before or after, hour, half?: minutes to or past an hour.
    AROUND_HOUR,
    /// time: a time that has a name.
    NAMED_TIME,
    /// part: a part of the day, which also says what a bare hour means.
    DAY_PART,
    /// hour, minute?, half?, endhour, endminute?, endhalf?
    WINDOW,

    /// hours?, minutes?
    LENGTH,

    /// n?, unit, weekday?, day?
    EVERY,
    /// n?, weekday: one or several
    EVERY_WEEKDAY,
    /// nth, weekday: of the month
    EVERY_NTH_WEEKDAY,
    /// n?, day: of the month, one or several
    EVERY_MONTH_DAY,
    /// day?, month
    EVERY_YEAR_ON,
    /// part
    EVERY_PART,

    /// date: the last day of a repetition.
    UNTIL,
    /// n: how often
    TIMES,
    /// n, unit: how long a repetition goes on
    LASTING,
    /// The next one is counted from when the last one was done.
    FROM_COMPLETION,

    /// level
    PRIORITY
}
