package dev.milepost.identity.session;

import org.jspecify.annotations.Nullable;

/// What clients say that they are, as far as it is kept.
public final class UserAgents {

    private static final int LONGEST = 300;

    private UserAgents() {}

    public static @Nullable String shortened(@Nullable String agent) {
        return agent == null || agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
    }
}
