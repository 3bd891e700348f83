package dev.milepost.credit.achievement;

import dev.milepost.kit.security.UserId;
import java.util.Map;
import reactor.core.publisher.Mono;

/// How far users are.
public interface ProgressOfUsers {

    /// What was never counted is missing.
    Mono<Map<Measure, Long>> of(UserId user);

    Mono<Void> save(UserId user, Map<Measure, Long> progress);
}
