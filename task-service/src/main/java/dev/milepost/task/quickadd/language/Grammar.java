package dev.milepost.task.quickadd.language;

import dev.milepost.task.quickadd.language.GrammarFile.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A language, ready to be compared with lines.
final class Grammar {

    private static final String ALL = "";

    private final GrammarFile file;
    private final Map<String, Pattern> shapes;
    private final Map<String, PhraseTree> trees = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    private Grammar(GrammarFile file) {
        this.file = file;
        this.shapes =
                file.shapes().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        shape -> Pattern.compile(shape.getValue())));
        file.words().values().forEach(words -> vocabulary.addAll(words.keySet()));
        file.rules().forEach(this::add);
        trees.values().forEach(this::check);
    }

    static Grammar load(String language) {
        String path = "/quickadd/" + language + ".json";
        JsonMapper mapper =
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream json = Grammar.class.getResourceAsStream(path)) {
            if (json == null) {
                throw new IllegalStateException("No grammar at " + path);
            }
            return new Grammar(mapper.readValue(json, GrammarFile.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    private void add(Rule rule) {
        for (String phrase : rule.say()) {
            for (List<Element> sequence : Phrasing.sequences(phrase, file.macros())) {
                tree(ALL).add(sequence, rule);
                if (rule.name() != null) {
                    tree(rule.name()).add(sequence, rule);
                }
            }
        }
    }

    private PhraseTree tree(String name) {
        return trees.computeIfAbsent(name, _ -> new PhraseTree());
    }

    /// A slot of a type that does not exist is a mistake in the file.
    private void check(PhraseTree tree) {
        tree.slots().keySet().stream()
                .map(Element.Slot::type)
                .filter(type -> !isKnownType(type))
                .forEach(type -> {
                    throw new IllegalStateException("No words, shape or rule: " + type);
                });
        tree.words().values().forEach(this::check);
        tree.slots().values().forEach(this::check);
    }

    private boolean isKnownType(String type) {
        return isPhrase(type) || file.words().containsKey(type) || shapes.containsKey(type);
    }

    PhraseTree all() {
        return phrases(ALL);
    }

    boolean isPhrase(String type) {
        return trees.containsKey(type);
    }

    PhraseTree phrases(String type) {
        return Objects.requireNonNull(trees.get(type), type);
    }

    boolean isWord(String word) {
        return vocabulary.contains(word);
    }

    @Nullable String word(String type, String word) {
        return file.words().getOrDefault(type, Map.of()).get(word);
    }

    boolean isClosing(String word) {
        return file.closing().contains(word);
    }

    boolean isListing(String word) {
        return file.listing().contains(word);
    }

    boolean isMonthFirst(Locale locale) {
        return file.monthFirstRegions().contains(locale.getCountry());
    }

    boolean isAfternoonWhenBare(int hour) {
        return file.bareAfternoon().contains(hour);
    }

    /// The slots that a word fills as one of a class; null when it is not of that class.
    @Nullable Map<String, String> read(String word, Element.Slot slot) {
        Map<String, String> known = file.words().getOrDefault(slot.type(), Map.of());
        String value = known.get(word);
        if (value != null) {
            return Map.of(slot.name(), value);
        }
        Pattern shape = shapes.get(slot.type());
        return shape == null ? null : shaped(shape.matcher(word), slot.name());
    }

    private @Nullable Map<String, String> shaped(Matcher matcher, String slot) {
        if (!matcher.matches()) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        matcher.namedGroups().keySet().forEach(group -> keep(group, slot, matcher, values));
        return values;
    }

    /// A group that is named like a class of words has the value of its word.
    private void keep(String group, String slot, Matcher matcher, Map<String, String> values) {
        String raw = matcher.group(group);
        if (raw != null) {
            String value = file.words().getOrDefault(group, Map.of()).getOrDefault(raw, raw);
            values.put(group.equals("value") ? slot : group, value);
        }
    }
}
