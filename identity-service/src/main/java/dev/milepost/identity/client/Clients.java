package dev.milepost.identity.client;

import dev.milepost.identity.IdentityProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The suite's own services that may ask for tokens; they are configuration.
@Component
class Clients {

    private static final String BASIC = "Basic ";

    private final List<IdentityProperties.Client> clients;

    Clients(IdentityProperties properties) {
        this.clients = properties.clients();
    }

    /// The client that an `Authorization` header proves, or null.
    @Nullable Known authenticated(@Nullable String authorization) {
        byte[] sent = credentials(authorization);
        return clients.stream()
                .filter(client -> MessageDigest.isEqual(sent, credentials(client)))
                .findFirst()
                .map(client -> new Known(client.id(), client.scopes()))
                .orElse(null);
    }

    private static byte[] credentials(IdentityProperties.Client client) {
        return (client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] credentials(@Nullable String authorization) {
        if (authorization == null || !authorization.startsWith(BASIC)) {
            return new byte[0];
        }
        try {
            return Base64.getDecoder().decode(authorization.substring(BASIC.length()));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /// A client that has proved who it is.
    record Known(String id, List<String> scopes) {

        boolean mayHave(@Nullable String requested) {
            return requested == null
                    || new HashSet<>(scopes).containsAll(List.of(requested.split(" ", -1)));
        }
    }
}
