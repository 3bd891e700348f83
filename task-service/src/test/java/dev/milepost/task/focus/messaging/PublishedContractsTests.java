package dev.milepost.task.focus.messaging;

import static dev.milepost.task.focus.FocusExamples.details;
import static dev.milepost.task.focus.FocusExamples.minute;
import static dev.milepost.task.focus.FocusExamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.id.UuidV7;
import dev.milepost.kit.test.Contracts;
import dev.milepost.task.focus.EndReason;
import dev.milepost.task.focus.FocusEvent;
import dev.milepost.task.focus.FocusSession;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The facts about focus sessions are as their contracts say")
class PublishedContractsTests {

    private final PublishedFocusEvents announcements =
            new PublishedFocusEvents(new SimpleMeterRegistry());

    @Test
    void everyFactMatchesItsContractAndNoContractIsLeftOut() {
        UUID goal = UuidV7.next();
        List<FocusEvent> events =
                Stream.concat(
                                Stream.of(EndReason.values())
                                        .map(reason -> completed(UuidV7.next(), goal, reason)),
                                Stream.of(
                                        completed(null, null, EndReason.USER),
                                        new FocusEvent.Abandoned(ended(null, null, null)),
                                        new FocusEvent.Abandoned(ended(UuidV7.next(), goal, null))))
                        .toList();
        List<OutgoingEvent> published = announcements.of(events);
        assertThat(published)
                .hasSameSizeAs(events)
                .allSatisfy(event -> Contracts.assertWrites("task", event.payload()));
        assertThat(published.stream().map(event -> event.payload().getClass().getSimpleName()))
                .containsAll(
                        Contracts.recordsOf("task").stream()
                                .filter(name -> name.startsWith("FocusSession"))
                                .toList());
    }

    @Test
    void whatDoesNotEndItIsNobodyElsesBusiness() {
        assertThat(
                        announcements.of(
                                List.of(
                                        new FocusEvent.Started(running()),
                                        new FocusEvent.Paused(running()),
                                        new FocusEvent.Resumed(running()),
                                        new FocusEvent.Signed(running()))))
                .isEmpty();
    }

    private static FocusEvent completed(
            @Nullable UUID task, @Nullable UUID goal, EndReason reason) {
        return new FocusEvent.Completed(ended(task, goal, reason), reason);
    }

    private static FocusSession.Ended ended(
            @Nullable UUID task, @Nullable UUID goal, @Nullable EndReason reason) {
        return new FocusSession.Ended(details(task, goal), minute(25), reason);
    }
}
