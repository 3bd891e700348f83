package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Credits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import reactor.core.publisher.Mono;

/// Credits without end that remember what they were told.
final class CountedCredits implements Credits {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<String, RuntimeException> failures = new HashMap<>();

    List<String> told() {
        return told;
    }

    /// @param operation `reserve`, `settle` or `release`
    void failing(String operation, RuntimeException failure) {
        failures.put(operation, failure);
    }

    @Override
    public Mono<UUID> reserve(UserId user, Operation operation, String reference) {
        return Mono.defer(() -> {
            told.add("reserve " + operation);
            return answer("reserve", Mono.just(new UUID(5, told.size())));
        });
    }

    @Override
    public Mono<Void> settle(UUID reservation) {
        return closed("settle");
    }

    @Override
    public Mono<Void> release(UUID reservation) {
        return closed("release");
    }

    private Mono<Void> closed(String operation) {
        return Mono.defer(() -> {
            told.add(operation);
            return answer(operation, Mono.empty());
        });
    }

    private <T> Mono<T> answer(String operation, Mono<T> answer) {
        RuntimeException failure = failures.get(operation);
        return failure == null ? answer : Mono.error(failure);
    }
}
