package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-7: the secret of an API key")
class ApiKeySecretTests {

    private static final String CHARACTERS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_";

    private final ApiKeySecret secret = ApiKeySecret.next(new Random(7));

    @Test
    void isKnownAgain() {
        assertThat(secret.value()).matches("mp_[0-9A-Za-z]{36}");
        assertThat(ApiKeySecret.of(secret.value())).contains(secret);
    }

    @Test
    void isRefusedWithAnyOneCharacterMistyped() {
        IntStream.range(0, secret.value().length())
                .forEach(position ->
                        CHARACTERS
                                .chars()
                                .mapToObj(character -> mistyped(position, (char) character))
                                .filter(value -> !value.equals(secret.value()))
                                .forEach(value ->
                                        assertThat(ApiKeySecret.of(value)).as(value).isEmpty()));
    }

    @Test
    void isRefusedWhenTwoCharactersChangedPlaces() {
        String value = secret.value();
        IntStream.range(3, value.length() - 1)
                .filter(position -> value.charAt(position) != value.charAt(position + 1))
                .mapToObj(position ->
                        value.substring(0, position)
                                + value.charAt(position + 1)
                                + value.charAt(position)
                                + value.substring(position + 2))
                .forEach(swapped -> assertThat(ApiKeySecret.of(swapped)).as(swapped).isEmpty());
    }

    @Test
    void isRefusedWhenItIsCutOrLonger() {
        String value = secret.value();
        assertThat(ApiKeySecret.of("")).isEmpty();
        assertThat(ApiKeySecret.of("mp_")).isEmpty();
        assertThat(ApiKeySecret.of(value.substring(0, value.length() - 1))).isEmpty();
        assertThat(ApiKeySecret.of(value + "0")).isEmpty();
    }

    @Test
    void showsItsBeginningOnly() {
        assertThat(secret.shown()).hasSize(11);
        assertThat(secret.value()).startsWith(secret.shown());
        assertThat(secret.toString()).doesNotContain(secret.shown());
    }

    private String mistyped(int position, char character) {
        return secret.value().substring(0, position)
                + character
                + secret.value().substring(position + 1);
    }
}
