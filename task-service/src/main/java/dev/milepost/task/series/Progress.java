package dev.milepost.task.series;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// How far a series has become tasks.
///
/// @param madeThrough the latest occurrence that was made; null when none was, or all are to be looked at again
/// @param made how many were made in all
/// @param nextAt when there is more to make; null when nothing is to come by itself
public record Progress(@Nullable LocalDateTime madeThrough, int made, @Nullable Instant nextAt) {

    static final Progress NONE = new Progress(null, 0, null);

    /// Nothing more comes by itself.
    Progress still() {
        return new Progress(madeThrough, made, null);
    }

    /// Everything from today on is looked at again; what is there is not made twice.
    Progress anew() {
        return new Progress(null, made, null);
    }
}
