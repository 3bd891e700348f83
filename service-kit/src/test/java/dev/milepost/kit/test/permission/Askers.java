package dev.milepost.kit.test.permission;

import dev.milepost.kit.security.Scope;
import dev.milepost.kit.security.Scope.Holder;
import dev.milepost.kit.security.UserId;
import dev.milepost.kit.test.TestTokens;
import java.util.List;
import java.util.UUID;

/// The tokens of those who ask; each is the whole value of an `Authorization` header.
public interface Askers {

    /// Of somebody to whom nothing belongs, for these scopes.
    String of(List<Scope> scopes);

    /// Of an admin to whom nothing belongs.
    String admin();

    String expired();

    /// Signed by somebody else.
    String forged();

    /// Of one of the suite's services.
    String service();

    /// Of a user whom an admin has disabled since.
    String disabled();

    /// As identity-service would issue them, for services that know no more of users than their tokens say, and who is disabled.
    static Askers byTestTokens(UserId disabled) {
        UserId stranger = new UserId(UUID.randomUUID());
        return new Askers() {
            @Override
            public String of(List<Scope> scopes) {
                return TestTokens.scoped(stranger, scopes.toArray(Scope[]::new));
            }

            @Override
            public String admin() {
                return TestTokens.admin(stranger);
            }

            @Override
            public String expired() {
                return TestTokens.expired(stranger);
            }

            @Override
            public String forged() {
                return TestTokens.forged(stranger);
            }

            @Override
            public String disabled() {
                return TestTokens.bearer(disabled);
            }

            @Override
            public String service() {
                return TestTokens.service("planner-service", Scope.claim(Scope.of(Holder.SERVICE)));
            }
        };
    }
}
