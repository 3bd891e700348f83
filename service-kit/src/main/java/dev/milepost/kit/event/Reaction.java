package dev.milepost.kit.event;

import reactor.core.publisher.Mono;

/// What a service does on a fact. A reaction is a bean named `<Do><What>On<Fact>`; it runs in one transaction with the
/// record that the event was handled, so a repeat never reaches it, and either all of it is kept or nothing.
/// An error is tried again and then goes to the dead letters; an outage is tried again until it ends.
///
/// @param <T> the reader's record of the contract, named as the contract is (`TaskSkippedV1`)
public interface Reaction<T extends Record> {

    Class<T> payloadType();

    Mono<Void> on(IncomingEvent<T> event);

    /// Whether it is for facts about users whom this service has erased, too. Others never see one: what comes late must not
    /// bring anybody back.
    default boolean isForErasedUsers() {
        return false;
    }
}
