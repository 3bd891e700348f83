package dev.milepost.planner.drafting.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words the model is given, as files of one version. A change of words is a new version, so that a plan can say
/// which words led to it.
record PromptFiles(String version, Map<Text, String> texts) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    PromptFiles {
        texts = Map.copyOf(texts);
    }

    /// What there is a file for.
    enum Text {
        SYSTEM("system.md"),
        NEW_PLAN("new-plan.md"),
        NEW_OUTLINE("new-outline.md"),
        NEW_STAGE("new-stage.md"),
        REPLAN("replan.md"),
        REPLAN_OUTLINE("replan-outline.md"),
        REPLAN_STAGE("replan-stage.md"),
        AGAIN("again.md"),
        PLAN_SCHEMA("plan.schema.json"),
        OUTLINE_SCHEMA("outline.schema.json");

        private final String file;

        Text(String file) {
            this.file = file;
        }
    }

    static PromptFiles of(String version) {
        Map<Text, String> texts = new EnumMap<>(Text.class);
        for (Text text : Text.values()) {
            texts.put(text, read(version, text.file));
        }
        return new PromptFiles(version, texts);
    }

    String get(Text text) {
        return Objects.requireNonNull(texts.get(text), text.file);
    }

    /// A text with its one place filled, so that what is filled in cannot open places of its own.
    String filled(Text text, String value) {
        return PLACE.matcher(get(text)).replaceFirst(Matcher.quoteReplacement(value));
    }

    private static String read(String version, String file) {
        String path = "/prompts/%s/%s".formatted(version, file);
        try (InputStream stream = PromptFiles.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
