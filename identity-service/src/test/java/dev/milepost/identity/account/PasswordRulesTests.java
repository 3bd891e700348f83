package dev.milepost.identity.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.kit.problem.InvalidField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ID-8: which passwords people may choose")
class PasswordRulesTests {

    private static final PasswordRules RULES = new PasswordRules();
    private static final Email EMAIL = new Email("ada.lovelace@example.org");
    private static final String NAME = "Ada King";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse",
                "        abcd",
                "ünïcödé-пароль-密码",
                "😀😃😄😁😆😅😂🙂",
                "ada.lovelace likes long walks",
                "kingfishers dive"
            })
    void anythingOfSomeLengthIsTaken(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "😀😃😄😁😆😅😂",
                "password",
                "PassWord123",
                "12345678",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "ada.lovelace@example.org",
                "Ada.Lovelace1",
                "ada king 12",
                "milepost2026"
            })
    void whatIsTriedFirstIsRefused(String password) {
        assertThatThrownBy(() -> check(password)).isInstanceOf(InvalidField.class);
    }

    private static void check(String password) {
        RULES.check("password", password, EMAIL, NAME);
    }
}
