package dev.milepost.planner.revision.persistence;

import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Reads columns that are never null, and makes columns of lists for `unnest`.
final class Columns {

    private Columns() {}

    static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }

    static <E extends Enum<E>> E constant(Readable row, String column, Class<E> type) {
        return Enum.valueOf(type, value(row, column, String.class));
    }

    static <R, T> T[] of(List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
