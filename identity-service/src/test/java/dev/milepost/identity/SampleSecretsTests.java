package dev.milepost.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Production refuses to start with a secret that stands in the source code")
class SampleSecretsTests {

    @Test
    void aSampleSecretIsRefused() {
        assertThatIllegalStateException().isThrownBy(() -> check("sample-key", "own"));
        assertThatIllegalStateException().isThrownBy(() -> check("own", "sample-client"));
    }

    @Test
    void secretsOfOnesOwnAreTaken() {
        assertThatCode(() -> check("own", "own")).doesNotThrowAnyException();
    }

    private static void check(String keySecret, String clientSecret) {
        new SampleSecretsStayOutOfProduction(
                        new IdentityProperties(
                                "milepost",
                                Duration.ofMinutes(15),
                                Duration.ofDays(7),
                                new IdentityProperties.Keys(
                                        keySecret, Duration.ofDays(30), Duration.ofMinutes(1)),
                                new IdentityProperties.Passwords(1, 1),
                                List.of(
                                        new IdentityProperties.Client(
                                                "planner-service", clientSecret, List.of()))))
                .afterPropertiesSet();
    }
}
