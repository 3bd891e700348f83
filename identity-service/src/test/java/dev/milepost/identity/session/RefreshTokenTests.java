package dev.milepost.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-3: only who has a spent token can learn its successor")
class RefreshTokenTests {

    private final RefreshTokens tokens = new RefreshTokens();
    private final RefreshToken spent = tokens.next();
    private final RefreshToken successor = tokens.next();

    @Test
    void theSpentTokenOpensItsSuccessor() {
        assertThat(spent.open(spent.seal(successor))).isEqualTo(successor);
    }

    @Test
    void anotherTokenDoesNot() {
        byte[] sealed = spent.seal(successor);
        assertThatIllegalStateException().isThrownBy(() -> tokens.next().open(sealed));
    }

    @Test
    void theSealShowsNothingOfIt() {
        String sealed = new String(spent.seal(successor), StandardCharsets.ISO_8859_1);
        assertThat(sealed).doesNotContain(successor.value().substring(0, 8));
    }

    @Test
    void aTokenIsNotWrittenIntoLogs() {
        assertThat(spent.toString()).doesNotContain(spent.value());
    }
}
