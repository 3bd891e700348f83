package dev.milepost.planner.drafting.llm;

import dev.milepost.kit.security.UserId;
import dev.milepost.planner.drafting.Credits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/// Credits without end that remember what they were told.
final class CountedCredits implements Credits {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Set<UUID> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong reservations = new AtomicLong();
    private final Map<String, RuntimeException> failures = new HashMap<>();

    List<String> told() {
        return told;
    }

    int reserved() {
        return Math.toIntExact(reservations.get());
    }

    int settled() {
        return count("settle");
    }

    int released() {
        return count("release");
    }

    /// Reservations that are neither settled nor released.
    int open() {
        return open.size();
    }

    /// @param operation `reserve`, `settle` or `release`
    void failing(String operation, RuntimeException failure) {
        failures.put(operation, failure);
    }

    @Override
    public Mono<UUID> reserve(UserId user, Operation operation, String reference) {
        return Mono.defer(() -> {
            told.add("reserve " + operation);
            UUID reservation = new UUID(5, reservations.incrementAndGet());
            open.add(reservation);
            return answer("reserve", Mono.just(reservation));
        });
    }

    @Override
    public Mono<Void> settle(UUID reservation) {
        return closed("settle", reservation);
    }

    @Override
    public Mono<Void> release(UUID reservation) {
        return closed("release", reservation);
    }

    private Mono<Void> closed(String operation, UUID reservation) {
        return Mono.defer(() -> {
            told.add(operation);
            open.remove(reservation);
            return answer(operation, Mono.empty());
        });
    }

    private int count(String operation) {
        return Math.toIntExact(told.stream().filter(operation::equals).count());
    }

    private <T> Mono<T> answer(String operation, Mono<T> answer) {
        RuntimeException failure = failures.get(operation);
        return failure == null ? answer : Mono.error(failure);
    }
}
