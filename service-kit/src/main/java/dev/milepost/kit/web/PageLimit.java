package dev.milepost.kit.web;

import dev.milepost.kit.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/// How many items a page has: 25 unless told, 1 to 100 (API-4).
public final class PageLimit {

    private static final int DEFAULT = 25;
    private static final int MOST = 100;

    private PageLimit() {}

    /// @throws InvalidField naming `limit` when it is not from 1 to 100
    public static int of(@Nullable Integer limit) {
        return of(limit, DEFAULT, MOST);
    }

    /// A limit with bounds of its own.
    public static int of(@Nullable Integer limit, int unlessTold, int most) {
        if (limit == null) {
            return unlessTold;
        }
        if (limit < 1 || limit > most) {
            throw new InvalidField("limit", "must be from 1 to " + most);
        }
        return limit;
    }
}
