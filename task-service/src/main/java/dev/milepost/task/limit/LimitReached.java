package dev.milepost.task.limit;

import dev.milepost.kit.problem.Refusal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/// The user's tier does not allow it: 403, with the `limit` and the `usage` in the problem. What no tier allows is a
/// mistake in the request instead, and 400.
public abstract class LimitReached extends Refusal {

    private final long limit;
    private final long usage;

    /// @param usage what is there, or what was asked for where one thing has the limit
    protected LimitReached(String detail, long limit, long usage) {
        super(HttpStatus.FORBIDDEN, detail);
        this.limit = limit;
        this.usage = usage;
    }

    @Override
    public final Map<String, Object> members() {
        return Map.of("limit", limit, "usage", usage);
    }
}
