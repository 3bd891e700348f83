package dev.milepost.identity.apikey.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.identity.apikey.ApiKey;
import dev.milepost.identity.apikey.ApiKeyEvent;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.Contracts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-7: the facts about API keys are as their contracts say")
class PublishedContractsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void everyContractIsPublishedAndMatched() {
        List<OutgoingEvent> published =
                new PublishedApiKeyEvents()
                        .of(
                                List.of(
                                        new ApiKeyEvent.Created(key(null)),
                                        new ApiKeyEvent.Created(key(NOW.plusSeconds(1))),
                                        new ApiKeyEvent.Revoked(key(null), NOW)));
        assertThat(published)
                .allSatisfy(event -> Contracts.assertWrites("identity", event.payload()));
        assertThat(published)
                .extracting(event -> event.payload().getClass().getSimpleName())
                .hasSameElementsAs(
                        Contracts.recordsOf("identity").stream()
                                .filter(name -> name.startsWith("ApiKey"))
                                .toList());
    }

    private static ApiKey key(@Nullable Instant expiresAt) {
        return new ApiKey(
                UUID.fromString("0198f3a0-4444-7000-8000-000000000004"),
                new UserId(UUID.fromString("0198f3a0-1111-7000-8000-000000000001")),
                "my calendar",
                "mp_01234567",
                List.of(Scope.TASKS_READ),
                NOW,
                expiresAt,
                null);
    }
}
