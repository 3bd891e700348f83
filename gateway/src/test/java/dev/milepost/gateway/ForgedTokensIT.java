package dev.milepost.gateway;

import dev.milepost.kit.test.RefusesForgedTokens;
import dev.milepost.kit.test.ServiceTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/// All forged tokens come from one address: its limit would refuse most of them before anybody looks at them. Whoever listens at the
/// usual port of a service, such as one that was started by hand, would know none of these tokens and refuse the good one too.
@ServiceTest
@TestPropertySource(properties = "milepost.gateway.limits.others.requests=1000000")
class ForgedTokensIT extends RefusesForgedTokens {

    @DynamicPropertySource
    static void nobodyBehind(DynamicPropertyRegistry properties) {
        int port = FreePort.next();
        properties.add("milepost.gateway.services.goal", () -> "http://127.0.0.1:" + port);
    }

    @Override
    protected String path() {
        return "/api/v1/goals";
    }
}
