package dev.milepost.planner.drafting.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words the model is given, as files of one version. A change of words is a new version, so that a plan can say
/// which words led to it.
record PromptFiles(
        String version,
        String system,
        String newPlan,
        String replan,
        String again,
        String answerSchema) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    static PromptFiles of(String version) {
        return new PromptFiles(
                version,
                read(version, "system.md"),
                read(version, "new-plan.md"),
                read(version, "replan.md"),
                read(version, "again.md"),
                read(version, "answer.schema.json"));
    }

    /// Fills the places of a template in one pass, so that what is filled in cannot open places of its own.
    static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
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
