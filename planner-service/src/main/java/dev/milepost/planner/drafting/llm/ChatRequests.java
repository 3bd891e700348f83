package dev.milepost.planner.drafting.llm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Puts a question into the shape of the chat-completions API. Some servers refuse fields that they do not know, so nothing
/// is sent that the settings do not ask for.
final class ChatRequests {

    private static final String TOLD =
            "Your answer is one JSON object that follows this JSON schema:\n";

    private final JsonMapper json;
    private final LlmProperties settings;

    ChatRequests(JsonMapper json, LlmProperties settings) {
        this.json = json;
        this.settings = settings;
    }

    byte[] of(List<ChatMessage> conversation, AnswerShape shape) {
        ObjectNode request = json.createObjectNode().put("model", settings.model());
        switch (settings.answers()) {
            case JSON_SCHEMA -> {
                put(request, conversation);
                request.putObject("response_format")
                        .put("type", "json_schema")
                        .set("json_schema", strict(shape));
            }
            case JSON_OBJECT -> {
                put(request, told(conversation, shape));
                request.putObject("response_format").put("type", "json_object");
            }
            case PLAIN -> put(request, told(conversation, shape));
        }
        sample(request, settings.sampling());
        stream(request);
        return json.writeValueAsBytes(request);
    }

    private void put(ObjectNode request, List<ChatMessage> conversation) {
        request.set("messages", json.valueToTree(conversation));
    }

    private ObjectNode strict(AnswerShape shape) {
        ObjectNode strict = json.createObjectNode().put("name", shape.name()).put("strict", true);
        strict.set("schema", shape.schema());
        return strict;
    }

    /// The conversation with the schema in its system message: servers without one for each turn take only the first.
    private static List<ChatMessage> told(List<ChatMessage> conversation, AnswerShape shape) {
        String words = TOLD + shape.schema();
        List<ChatMessage> told = new ArrayList<>(conversation);
        if (!told.isEmpty() && told.getFirst().role().equals("system")) {
            told.set(0, ChatMessage.system(told.getFirst().content() + "\n\n" + words));
        } else {
            told.addFirst(ChatMessage.system(words));
        }
        return told;
    }

    private void stream(ObjectNode request) {
        if (settings.stream()) {
            request.put("stream", true);
        }
        if (settings.stream() && settings.streamUsage()) {
            request.putObject("stream_options").put("include_usage", true);
        }
    }

    private static void sample(ObjectNode request, LlmProperties.Sampling sampling) {
        put(request, "temperature", sampling.temperature());
        put(request, "seed", sampling.seed());
        put(request, sampling.maxTokensField(), sampling.maxTokens());
    }

    private static void put(ObjectNode request, String field, @Nullable Number value) {
        if (value != null) {
            request.putPOJO(field, value);
        }
    }
}
