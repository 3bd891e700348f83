package dev.milepost.goal.goal.web;

import dev.milepost.kit.problem.InvalidField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The version that a client says it has seen, in `If-Match` or in the body (API-6).
final class SeenVersion {

    private static final Pattern ETAG =
            Pattern.compile("(?:W/)?\"(\\d{1,9})(?:\\.\\d{1,10})?(?:\\.[0-9a-f]{1,8})?\"");
    private static final String ANY = "*";

    private SeenVersion() {}

    /// @throws InvalidField when the header is no tag of ours, or the body says another version
    static @Nullable Integer of(@Nullable String ifMatch, @Nullable Integer version) {
        Integer matched = of(ifMatch);
        if (matched != null && version != null && !matched.equals(version)) {
            throw new InvalidField("version", "is another than that of If-Match");
        }
        return matched == null ? version : matched;
    }

    static @Nullable Integer of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals(ANY)) {
            return null;
        }
        Matcher tag = ETAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new InvalidField("If-Match", "must be the ETag of the goal");
        }
        return Integer.valueOf(tag.group(1));
    }
}
