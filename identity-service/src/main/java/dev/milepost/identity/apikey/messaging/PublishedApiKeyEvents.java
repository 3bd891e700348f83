package dev.milepost.identity.apikey.messaging;

import dev.milepost.identity.apikey.ApiKey;
import dev.milepost.identity.apikey.ApiKeyAnnouncements;
import dev.milepost.identity.apikey.ApiKeyEvent;
import dev.milepost.kit.event.OutgoingEvent;
import dev.milepost.kit.security.Scope;
import java.util.List;
import org.springframework.stereotype.Component;

/// Publishes every fact about API keys; neither a secret nor its hash nor the name that a person gave it ever leaves.
@Component
class PublishedApiKeyEvents implements ApiKeyAnnouncements {

    @Override
    public List<OutgoingEvent> of(List<ApiKeyEvent> events) {
        return events.stream().map(PublishedApiKeyEvents::published).toList();
    }

    private static OutgoingEvent published(ApiKeyEvent event) {
        ApiKey key = event.key();
        Record payload =
                switch (event) {
                    case ApiKeyEvent.Created _ ->
                            new ApiKeyCreatedV1(
                                    key.userId().value(),
                                    key.id(),
                                    key.scopes().stream().map(Scope::value).toList(),
                                    key.expiresAt(),
                                    key.createdAt());
                    case ApiKeyEvent.Revoked revoked ->
                            new ApiKeyRevokedV1(key.userId().value(), key.id(), revoked.at());
                };
        return new OutgoingEvent(key.id(), key.userId(), payload);
    }
}
