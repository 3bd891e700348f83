package dev.milepost.identity;

import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Refuses to start in production with a secret that stands in the source code.
@Component
@Profile("production")
class SampleSecretsStayOutOfProduction implements InitializingBean {

    private final IdentityProperties properties;

    SampleSecretsStayOutOfProduction(IdentityProperties properties) {
        this.properties = properties;
    }

    @Override
    public void afterPropertiesSet() {
        Stream<String> clientSecrets =
                properties.clients().stream().map(IdentityProperties.Client::secret);
        boolean sample =
                Stream.concat(Stream.of(properties.keys().secret()), clientSecrets)
                        .anyMatch(secret -> secret.startsWith("sample-"));
        if (sample) {
            throw new IllegalStateException(
                    "Set MILEPOST_SIGNING_KEY_SECRET, MILEPOST_PLANNER_CLIENT_SECRET and MILEPOST_GATEWAY_CLIENT_SECRET: "
                            + "sample secrets are not for production");
        }
    }
}
