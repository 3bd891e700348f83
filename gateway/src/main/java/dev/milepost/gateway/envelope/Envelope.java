package dev.milepost.gateway.envelope;

import dev.milepost.gateway.envelope.EnvelopeProperties.Popup;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The envelope around one answer. What a service has said stands in it byte for byte.
final class Envelope {

    private static final byte[] DATA = ascii("{\"success\":true,\"data\":");
    private static final byte[] FAILED = ascii("{\"success\":false,\"data\":");
    private static final byte[] PAGE = ascii(",\"page\":");
    private static final byte[] PROBLEM = ascii(",\"problem\":");
    private static final byte[] NULL = ascii("null");
    private static final byte[] END = ascii("}");
    private static final String UNKNOWN = "The request was not served.";

    private final JsonMapper json;
    private final boolean success;
    private final boolean list;
    private final @Nullable Popup popup;

    /// @param list whether the answer may be a page of a list
    Envelope(JsonMapper json, boolean success, boolean list, @Nullable Popup popup) {
        this.json = json;
        this.success = success;
        this.list = list;
        this.popup = popup;
    }

    /// What stands in front of an answer that is too large to be held.
    byte[] beginning() {
        return success ? DATA : FAILED;
    }

    /// What stands behind it.
    byte[] ending() {
        return joined(success ? said() : failed(UNKNOWN, UNKNOWN), END);
    }

    /// All of it, for an answer that is known; empty is null.
    byte[] around(byte[] answer) {
        if (!success) {
            return aroundProblem(answer);
        }
        if (answer.length == 0) {
            return joined(DATA, NULL, said(), END);
        }
        ListAnswer page = list ? ListAnswer.in(answer, json) : null;
        return page == null
                ? joined(DATA, answer, said(), END)
                : joined(DATA, page.items(), PAGE, page.rest(), said(), END);
    }

    private byte[] aroundProblem(byte[] answer) {
        try {
            JsonNode problem = json.readTree(answer);
            String detail = problem.path("detail").asString(UNKNOWN);
            byte[] said = failed(problem.path("title").asString(UNKNOWN), detail);
            return problem.isObject()
                    ? joined(FAILED, NULL, said, PROBLEM, answer, END)
                    : joined(FAILED, NULL, said, END);
        } catch (JacksonException _) {
            return joined(FAILED, NULL, failed(UNKNOWN, UNKNOWN), END);
        }
    }

    private byte[] said() {
        return members(popup == null ? null : popup.code(), null, options());
    }

    private @Nullable Map<String, Object> options() {
        if (popup == null) {
            return null;
        }
        Map<String, Object> options = options(popup.icon(), popup.title(), popup.text());
        options.put("timer", popup.timer());
        return options;
    }

    /// A popup that stays until it is read.
    private byte[] failed(String title, String sentence) {
        return members(null, sentence, options("error", title, sentence));
    }

    private static Map<String, Object> options(String icon, String title, @Nullable String text) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("icon", icon);
        options.put("title", title);
        options.put("text", text == null ? "" : text);
        return options;
    }

    /// As further members of an object: with a comma in front, without braces.
    private byte[] members(
            @Nullable String code, @Nullable String error, @Nullable Map<String, Object> options) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("popup", code);
        members.put("error", error);
        members.put("popup_options", options);
        byte[] object = json.writeValueAsBytes(members);
        object[0] = ',';
        return Arrays.copyOf(object, object.length - 1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
