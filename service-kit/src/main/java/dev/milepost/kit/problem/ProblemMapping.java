package dev.milepost.kit.problem;

import org.jspecify.annotations.Nullable;

/// Turns errors of one kind into a [Problem]. Beans of this type are asked in order before the kit's own rules.
@FunctionalInterface
public interface ProblemMapping {

    /// Answers null when the error is none of this mapping's.
    @Nullable Problem problemOf(Throwable error);
}
