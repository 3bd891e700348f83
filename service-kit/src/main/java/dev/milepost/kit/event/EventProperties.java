package dev.milepost.kit.event;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a service publishes and hears.
///
/// @param topic the one topic that it writes
/// @param owner its name in `contracts/<owner>/…`
/// @param hears the topics that it reads
/// @param relay how the outbox is emptied
/// @param retry how often a failing event is tried before it goes to the dead letters
/// @param inboxRetention how long handled events are remembered; longer than topics keep them
@ConfigurationProperties("milepost.events")
record EventProperties(
        @Nullable String topic,
        @Nullable String owner,
        @DefaultValue List<String> hears,
        @DefaultValue Relay relay,
        @DefaultValue Retry retry,
        @DefaultValue("30d") Duration inboxRetention) {

    /// @param poll the slow look behind the wake-up after each commit
    /// @param batch the most rows published in one go
    /// @param pause how long the next look waits when there were fewer
    record Relay(
            @DefaultValue("1s") Duration poll,
            @DefaultValue("200") int batch,
            @DefaultValue("20ms") Duration pause) {}

    record Retry(
            @DefaultValue("4") int attempts,
            @DefaultValue("200ms") Duration backoff,
            @DefaultValue("5s") Duration longest) {}
}
