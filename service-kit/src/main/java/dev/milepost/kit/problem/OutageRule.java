package dev.milepost.kit.problem;

/// Tells an outage of a neighbour (database, broker) from a bug. An outage is 503 to a client, and an event that meets
/// one is tried again until it ends.
@FunctionalInterface
public interface OutageRule {

    boolean isOutage(Throwable error);
}
