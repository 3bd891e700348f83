package dev.milepost.task.series;

import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/// The times of a rule, one after the other. The library gives up on a rule that finds nothing for a long while (days for
/// more than eleven years, months for centuries), such as 30 February: there the times end.
final class RuleTimes implements Iterator<LocalDateTime> {

    private static final int LAST_YEAR = 9999;

    private @Nullable RecurrenceRuleIterator library;
    private @Nullable LocalDateTime next;

    RuleTimes(RecurrenceRule rule, DateTime start, DateTime notBefore) {
        try {
            library = rule.iterator(start);
            library.fastForward(notBefore);
        } catch (IllegalArgumentException | IllegalStateException _) {
            library = null;
        }
        next = upcoming();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public LocalDateTime next() {
        LocalDateTime found = next;
        if (found == null) {
            throw new NoSuchElementException();
        }
        advance();
        next = upcoming();
        return found;
    }

    private @Nullable LocalDateTime upcoming() {
        if (library == null || !library.hasNext()) {
            return null;
        }
        LocalDateTime time = LibraryTimes.local(library.peekDateTime());
        return time.getYear() > LAST_YEAR ? null : time;
    }

    private void advance() {
        try {
            if (library != null) {
                library.nextDateTime();
            }
        } catch (IllegalArgumentException | IllegalStateException _) {
            library = null;
        }
    }
}
