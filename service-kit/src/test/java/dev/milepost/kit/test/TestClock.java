package dev.milepost.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// The service's clock in tests: the system's, until a test moves it. Whoever moves it resets it. In microseconds, as the
/// real one.
public final class TestClock extends Clock {

    private final AtomicReference<Clock> current;
    private final ZoneId zone;

    TestClock() {
        this(new AtomicReference<>(Clock.systemUTC()), ZoneOffset.UTC);
    }

    private TestClock(AtomicReference<Clock> current, ZoneId zone) {
        this.current = current;
        this.zone = zone;
    }

    /// Goes on from another moment, at the usual speed.
    public void set(Instant now) {
        current.set(Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), now)));
    }

    /// Stands still until it is reset; it can be advanced.
    public void freeze() {
        current.updateAndGet(clock -> Clock.fixed(clock.instant(), ZoneOffset.UTC));
    }

    public void advance(Duration by) {
        current.updateAndGet(clock -> Clock.offset(clock, by));
    }

    public void reset() {
        current.set(Clock.systemUTC());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(current, other);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(current.get()).instant().truncatedTo(ChronoUnit.MICROS);
    }
}
