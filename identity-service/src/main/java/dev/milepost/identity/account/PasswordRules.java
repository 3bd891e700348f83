package dev.milepost.identity.account;

import dev.milepost.kit.problem.InvalidField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which passwords people may choose (ID-8), after NIST SP 800-63B: 8 to 128 characters of any kind and nothing about
/// their mixture; but none that is tried first, by anybody or by somebody who knows the person.
@Component
public class PasswordRules {

    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;

    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_DIFFERENT = 4;

    /// Read when the service starts, because a file is nothing to wait for on an event loop.
    private final Set<String> common = common();

    /// @param field how the request calls the password
    /// @throws InvalidField naming it when it cannot be taken
    public void check(String field, String password, Email email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidField(
                    field, "must have %d to %d characters".formatted(SHORTEST, LONGEST));
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || isMonotonous(folded)) {
            throw new InvalidField(field, "is one of those that are tried first; choose another");
        }
        if (isMadeOf(folded, words(email, name))) {
            throw new InvalidField(field, "is mostly your address or your name; choose another");
        }
    }

    private static boolean isMonotonous(String password) {
        return password.codePoints().distinct().count() < FEWEST_DIFFERENT;
    }

    /// Tells whether without those words there is less left than a password needs.
    private static boolean isMadeOf(String password, List<String> words) {
        return words.stream().anyMatch(password::contains)
                && words.stream().reduce(password, (rest, word) -> rest.replace(word, "")).length()
                        < SHORTEST;
    }

    private static List<String> words(Email email, String name) {
        String address = email.value();
        return Stream.concat(
                        Stream.of(address, address.split("@", -1)[0], "milepost"),
                        Stream.concat(Stream.of(name), Stream.of(name.split("\\s+", -1))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
    }

    private static Set<String> common() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/passwords/common.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(Predicate.not(String::isBlank))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
