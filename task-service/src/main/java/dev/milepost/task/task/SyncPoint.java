package dev.milepost.task.task;

import java.time.Instant;
import java.util.UUID;

/// How far a client that works offline knows its user's tasks. It is told in rounds of pages. A round reads all changes by
/// transactions that may have committed after the round before had begun, in the order of the transactions. The next round
/// therefore begins where this one's first look at the database saw everything committed, and not where this one ended: what
/// a transaction that was still under way then changed comes in the next round, and what has been told may come again.
///
/// @param full whether the client knows nothing yet, so that deletions are none of its business
/// @param from the round reads changes of this transaction and later ones
/// @param fromAt when all before it were known to have ended
/// @param next where the next round begins; 0 until this one's first look
/// @param nextAt when this one's first look was
/// @param after the transaction of the last change that was told
/// @param afterId the task of the last change that was told
public record SyncPoint(
        boolean full,
        long from,
        Instant fromAt,
        long next,
        Instant nextAt,
        long after,
        UUID afterId) {

    private static final UUID NONE = new UUID(0, 0);

    public static SyncPoint beginning(Instant now) {
        return new SyncPoint(true, 0, now, 0, Instant.EPOCH, 0, NONE);
    }

    /// @param horizon all transactions before it had ended when the database was looked at
    SyncPoint lookedAt(long horizon, Instant now) {
        return next > 0 ? this : new SyncPoint(full, from, fromAt, horizon, now, after, afterId);
    }

    SyncPoint told(TaskChange last) {
        return new SyncPoint(full, from, fromAt, next, nextAt, last.changedIn(), last.id());
    }

    SyncPoint nextRound() {
        return new SyncPoint(false, next, nextAt, 0, Instant.EPOCH, 0, NONE);
    }

    /// Whether deletions that the client may not have heard of are forgotten by now. A full round needs none.
    boolean isOlderThan(Instant oldest) {
        return !full && fromAt.isBefore(oldest);
    }
}
