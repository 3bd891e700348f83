package dev.milepost.credit.subscription;

import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/// What an admin last said of a user's tier, and why (CRED-4, CRED-6). While it holds, the user has pro and the credits of each
/// calendar month (UTC) in which nobody pays for it.
///
/// @param creditsDue when the next month's credits are due
public record Gift(UserId admin, String reason, boolean holds, Instant creditsDue) {

    static Gift of(UserId admin, String reason, Instant now) {
        return new Gift(admin, reason, true, now);
    }

    Gift takenBack(UserId by, String because) {
        return new Gift(by, because, false, creditsDue);
    }

    boolean isDue(Instant now) {
        return holds && !now.isBefore(creditsDue);
    }

    /// With the credits of the month given.
    Gift untilNextMonth(Instant now) {
        Instant next = monthOf(now).plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Gift(admin, reason, holds, next);
    }

    /// The name of the month; giving pro again in the same month brings nothing more.
    static String period(Instant now) {
        return "given:" + monthOf(now);
    }

    private static YearMonth monthOf(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }
}
