package dev.milepost.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.milepost.kit.event.Reaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The table in `docs/events.md`: which facts there are, and who reads them.
public final class EventCatalogue {

    private static final Path FILE = Path.of("..", "docs", "events.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `(\\w+)` \\| `[\\w.]+` \\| (\\w+) \\| ([^|]+) \\|.*");

    private EventCatalogue() {}

    /// Every documented fact, as `owner/Type`.
    static Set<String> facts() {
        return rows().stream()
                .map(row -> row.group(2) + "/" + row.group(1))
                .collect(Collectors.toSet());
    }

    /// Checks that a service reacts to exactly the facts that the table says it reads.
    public static void assertHearsWhatIsListed(String service, String servicePackage) {
        Set<String> listed =
                rows().stream()
                        .filter(row -> List.of(row.group(3).split(", ", -1)).contains(service))
                        .map(row -> row.group(1))
                        .collect(Collectors.toSet());
        assertThat(heardIn(servicePackage))
                .as("facts that %s reacts to", service)
                .isEqualTo(listed);
    }

    private static Set<String> heardIn(String servicePackage) {
        return HouseRules.classesOf(servicePackage).stream()
                .flatMap(EventCatalogue::withImported)
                .flatMap(EventCatalogue::reactions)
                .flatMap(EventCatalogue::payloads)
                .collect(Collectors.toSet());
    }

    /// A class, and those of the kit that it brings into the service.
    private static Stream<JavaClass> withImported(JavaClass type) {
        Class<?>[] imported =
                type.isAnnotatedWith(Import.class)
                        ? type.getAnnotationOfType(Import.class).value()
                        : new Class<?>[0];
        return Stream.concat(
                Stream.of(type), new ClassFileImporter().importClasses(imported).stream());
    }

    /// What a class is, and what its bean methods make.
    private static Stream<JavaType> reactions(JavaClass type) {
        return Stream.concat(
                        type.getInterfaces().stream(),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(Bean.class))
                                .map(JavaMethod::getReturnType))
                .filter(made -> made.toErasure().isEquivalentTo(Reaction.class));
    }

    private static Stream<String> payloads(JavaType reaction) {
        return reaction.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getSimpleName)
                .filter(name -> name.matches("\\w+V\\d+"))
                .map(name -> name.replaceAll("V\\d+$", ""));
    }

    private static List<Matcher> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
