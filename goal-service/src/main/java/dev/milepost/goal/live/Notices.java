package dev.milepost.goal.live;

import dev.milepost.goal.goal.GoalId;
import dev.milepost.kit.security.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/// Where notices are kept.
public interface Notices {

    /// Joins the caller's transaction; does nothing when the goal is gone.
    Mono<Void> add(UserId owner, GoalId goal, NoticeType type, Map<String, ?> facts);

    /// The newest of a goal; the smallest id there is when it has none.
    Mono<UUID> newest(UserId owner, GoalId goal);

    /// Those that came after one, in order.
    Mono<List<Notice>> after(UserId owner, GoalId goal, UUID last);

    Mono<Void> forgetOlderThan(Instant moment);
}
