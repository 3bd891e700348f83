package dev.milepost.gateway.envelope;

import dev.milepost.gateway.envelope.EnvelopeProperties.Popup;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Which popup an operation has.
@Component
class Popups {

    private final List<Rule> rules;

    Popups(EnvelopeProperties properties) {
        this.rules =
                properties.popups().stream()
                        .flatMap(Popups::rules)
                        .sorted(
                                Comparator.comparing(
                                        Rule::path, PathPattern.SPECIFICITY_COMPARATOR))
                        .toList();
    }

    private record Rule(HttpMethod method, PathPattern path, Popup popup) {}

    /// Null for what users do not hear of.
    @Nullable Popup of(HttpMethod method, PathContainer path) {
        for (Rule rule : rules) {
            if (rule.method().equals(method) && rule.path().matches(path)) {
                return rule.popup();
            }
        }
        return null;
    }

    private static Stream<Rule> rules(Popup popup) {
        return popup.operations().stream().map(operation -> rule(operation, popup));
    }

    private static Rule rule(String operation, Popup popup) {
        int space = operation.indexOf(' ');
        return new Rule(
                HttpMethod.valueOf(operation.substring(0, space)),
                PathPatternParser.defaultInstance.parse(operation.substring(space + 1)),
                popup);
    }
}
