package dev.milepost.kit.web;

import dev.milepost.kit.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/// The version that a caller names in `If-Match` or in the body (API-6, RFC 9110).
public final class ExpectedVersion {

    private ExpectedVersion() {}

    /// The one in the body comes first.
    public static @Nullable Long of(@Nullable Long inBody, @Nullable String ifMatch) {
        return inBody == null ? of(ifMatch) : inBody;
    }

    /// Answers null when any version will do: without the header, or with `*`.
    public static @Nullable Long of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException _) {
            throw new InvalidField("if-match", "must be an ETag of what is to be changed");
        }
    }
}
