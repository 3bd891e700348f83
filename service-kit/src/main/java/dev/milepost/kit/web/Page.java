package dev.milepost.kit.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list (API-4).
///
/// @param nextCursor opaque; null on the last page
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /// Makes a page of rows that were read with one more than the limit, to know whether there is a next page.
    public static <R, T> Page<T> of(
            List<R> rows,
            int limit,
            Function<R, T> view,
            Function<R, Record> cursor,
            Cursors cursors) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursors.encode(cursor.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
