package dev.milepost.kit.security;

import java.util.function.Predicate;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/// Spring's firewall, which asks a regular expression about each character of each header: visible ASCII, as nearly all headers
/// are, passes without.
final class QuickFirewall extends StrictServerWebExchangeFirewall {

    private static final char FIRST_VISIBLE = ' ';
    private static final char LAST_VISIBLE = '~';

    QuickFirewall() {
        setAllowedHeaderNames(quick(ALLOWED_HEADER_NAMES));
        setAllowedHeaderValues(quick(ALLOWED_HEADER_VALUES));
    }

    /// Spring also asks about headers that are not there, as null.
    static Predicate<String> quick(Predicate<String> rule) {
        return text -> (text != null && isVisible(text)) || rule.test(text);
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < FIRST_VISIBLE || character > LAST_VISIBLE) {
                return false;
            }
        }
        return true;
    }
}
