package dev.milepost.kit.test;

import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// An event as a test found it on a topic.
///
/// @param headers all headers, as the text that an operator would read
public record PublishedEvent(
        String topic, String key, Map<String, String> headers, JsonNode payload) {

    public UUID id() {
        return UUID.fromString(headers.getOrDefault("ce_id", ""));
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    boolean isAbout(UUID subject) {
        return subject.toString().equals(headers.get("ce_subject"));
    }
}
