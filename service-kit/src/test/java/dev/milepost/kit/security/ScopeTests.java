package dev.milepost.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.kit.security.Scope.Holder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ID-7: who may have which scope")
class ScopeTests {

    @Test
    void apiKeysManageNoAccountsAndNoCredits() {
        assertThat(Scope.of(Holder.API_KEY))
                .contains(Scope.TASKS_READ, Scope.GOALS_WRITE, Scope.AI_USE)
                .doesNotContain(
                        Scope.ACCOUNT_MANAGE,
                        Scope.ADMIN,
                        Scope.CREDITS_RESERVE,
                        Scope.API_KEYS_EXCHANGE);
    }

    @Test
    void usersHaveMoreThanTheirKeysAndAdminsMoreThanUsers() {
        assertThat(Scope.of(Holder.USER))
                .containsAll(Scope.of(Holder.API_KEY))
                .contains(Scope.ACCOUNT_MANAGE)
                .doesNotContain(Scope.ADMIN, Scope.CREDITS_RESERVE);
        assertThat(Scope.of(Holder.ADMIN))
                .containsAll(Scope.of(Holder.USER))
                .contains(Scope.ADMIN)
                .doesNotContain(Scope.CREDITS_RESERVE);
    }

    @Test
    void aScopeIsKnownByWhatStandsInTokens() {
        assertThat(Scope.of("credits:read")).contains(Scope.CREDITS_READ);
        assertThat(Scope.of("credits:steal")).isEmpty();
    }
}
