package dev.milepost.bench.load;

import java.util.UUID;

/// People by number. Their ids are made of the numbers, so that SQL, this program and a `pgbench` script know them without asking.
public final class People {

    /// The last group of an id has twelve digits and begins with this one.
    public static final long FIRST = 100_000_000_000L;

    public static final String PREFIX = "00000000-0000-7000-8000-";

    private People() {}

    public static UUID id(int number) {
        return UUID.fromString(PREFIX + (FIRST + number));
    }
}
