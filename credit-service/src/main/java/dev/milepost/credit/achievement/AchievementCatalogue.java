package dev.milepost.credit.achievement;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// All that can be achieved, in the order of the file that defines it; a file with a mistake stops the start.
public record AchievementCatalogue(List<Achievement> achievements) {

    private static final String FILE = "/achievements.json";
    private static final TypeReference<List<Achievement>> DEFINITIONS = new TypeReference<>() {};

    public AchievementCatalogue {
        achievements = List.copyOf(achievements);
        Set<String> ids = new HashSet<>();
        for (Achievement achievement : achievements) {
            if (!ids.add(achievement.id())) {
                throw new IllegalArgumentException(achievement.id() + " is defined twice");
            }
        }
    }

    static AchievementCatalogue load() {
        try (InputStream json = AchievementCatalogue.class.getResourceAsStream(FILE)) {
            return read(Objects.requireNonNull(json, FILE).readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + FILE, unreadable);
        }
    }

    static AchievementCatalogue read(byte[] json) {
        JsonMapper mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .build();
        return new AchievementCatalogue(mapper.readValue(json, DEFINITIONS));
    }

    /// All that somebody has achieved who has got so far.
    List<Achievement> reachedBy(Map<Measure, Long> progress) {
        return achievements.stream()
                .filter(one -> progress.getOrDefault(one.measure(), 0L) >= one.target())
                .toList();
    }
}
