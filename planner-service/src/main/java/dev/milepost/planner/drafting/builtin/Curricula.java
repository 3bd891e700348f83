package dev.milepost.planner.drafting.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// The curricula that the planner knows, read from the class path once.
final class Curricula {

    /// The more special kinds come first; a goal is of the first kind that fits its name.
    private static final List<String> KINDS =
            List.of(
                    "certification",
                    "exam",
                    "programming-language",
                    "human-language",
                    "drawing",
                    "instrument",
                    "reading",
                    "product-launch",
                    "running-fitness",
                    "writing",
                    "cooking",
                    "saving");

    private static final String FOR_THE_REST = "general";

    private final List<Curriculum> special;
    private final Curriculum general;

    private Curricula(List<Curriculum> special, Curriculum general) {
        this.special = special;
        this.general = general;
    }

    static Curricula load() {
        JsonMapper mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build();
        return new Curricula(
                KINDS.stream().map(kind -> read(kind, mapper)).toList(),
                read(FOR_THE_REST, mapper));
    }

    List<Curriculum> special() {
        return special;
    }

    Curriculum general() {
        return general;
    }

    private static Curriculum read(String kind, JsonMapper mapper) {
        String path = "/curricula/" + kind + ".json";
        try (InputStream file = Curricula.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("No curriculum at " + path);
            }
            return mapper.readValue(file, Curriculum.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }
}
