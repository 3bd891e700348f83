package dev.milepost.gateway;

import dev.milepost.kit.test.RefusesForgedTokens;
import dev.milepost.kit.test.ServiceTest;
import org.springframework.test.context.TestPropertySource;

/// All forged tokens come from one address: its limit would refuse most of them before anybody looks at them.
@ServiceTest
@TestPropertySource(properties = "milepost.gateway.limits.others.requests=1000000")
class ForgedTokensIT extends RefusesForgedTokens {

    @Override
    protected String path() {
        return "/api/v1/goals";
    }
}
