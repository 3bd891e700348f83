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
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            throw new InvalidField("limit", "must be from 1 to " + MOST);
        }
        return limit;
    }
}
