package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES;

import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EDGE-1: headers are held to the same rules, only faster")
class QuickFirewallTests {

    private final Predicate<String> quick = QuickFirewall.quick(ALLOWED_HEADER_VALUES);

    @Test
    void everyCharacterIsJudgedAsSpringJudgesIt() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = "a" + Character.toString(character) + "z";
            assertThat(quick.test(text))
                    .as("U+%04X", character)
                    .isEqualTo(ALLOWED_HEADER_VALUES.test(text));
        }
    }

    @Test
    void aHeaderThatIsNotThereIsJudgedBySpring() {
        assertThat(QuickFirewall.quick(text -> text == null).test(null)).isTrue();
    }
}
