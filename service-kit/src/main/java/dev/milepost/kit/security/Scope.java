package dev.milepost.kit.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything that a token can be allowed, and who can have it (ID-7). This list is the only one: identity-service gives tokens
/// from it, and operations name what they need of it by [RequiresScope].
public enum Scope {

    /// Tasks with their subtasks and notes, templates, series, focus sessions and what was deleted.
    TASKS_READ("tasks:read", Holder.API_KEY),
    TASKS_WRITE("tasks:write", Holder.API_KEY),

    /// Goals with their roadmaps, proposals and live events.
    GOALS_READ("goals:read", Holder.API_KEY),
    GOALS_WRITE("goals:write", Holder.API_KEY),

    /// How plans came about.
    PLANS_READ("plans:read", Holder.API_KEY),

    /// The balance, its history and prices.
    CREDITS_READ("credits:read", Holder.API_KEY),

    /// What spends credits on a model while the caller waits.
    AI_USE("ai:use", Holder.API_KEY),

    /// Who the user is, what the user may have and has achieved.
    PROFILE_READ("profile:read", Holder.API_KEY),

    /// Profile, password, e-mail address, sessions, API keys, payment, and the end of the account.
    ACCOUNT_MANAGE("account:manage", Holder.USER),

    /// What operators do.
    ADMIN("admin", Holder.ADMIN),

    /// Setting credits aside and spending them, for any user.
    CREDITS_RESERVE("credits:reserve", Holder.SERVICE),

    /// Getting a token for an API key.
    API_KEYS_EXCHANGE("api-keys:exchange", Holder.SERVICE);

    private final String value;
    private final String authority;
    private final Holder holder;

    Scope(String value, Holder holder) {
        this.value = value;
        this.authority = "SCOPE_" + value;
        this.holder = holder;
    }

    /// As it stands in the `scope` claim of a token.
    public String value() {
        return value;
    }

    public static Optional<Scope> of(String value) {
        return Arrays.stream(values()).filter(scope -> scope.value.equals(value)).findFirst();
    }

    boolean isGrantedBy(@Nullable String authority) {
        return this.authority.equals(authority);
    }

    /// All that a holder may have.
    public static List<Scope> of(Holder holder) {
        return Arrays.stream(values()).filter(scope -> holder.mayHave(scope.holder)).toList();
    }

    /// The `scope` claim of a token (RFC 9068).
    public static String claim(List<Scope> scopes) {
        return scopes.stream().map(Scope::value).collect(Collectors.joining(" "));
    }

    /// Who can have a scope. Users have what their API keys may have, and admins what users have.
    public enum Holder {
        API_KEY,
        USER,
        ADMIN,
        SERVICE;

        boolean mayHave(Holder least) {
            return this == SERVICE ? least == SERVICE : least.compareTo(this) <= 0;
        }
    }
}
