package dev.milepost.identity;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Says whose account is the first admin's.
@TestConfiguration(proxyBeanMethods = false)
class ConfiguredAdmin {

    static final String EMAIL = "first-admin@example.org";

    @Bean
    DynamicPropertyRegistrar firstAdminOfTests() {
        return properties -> {
            properties.add("milepost.identity.admin.first-email", () -> EMAIL);
            properties.add("milepost.identity.admin.every", () -> "100ms");
        };
    }
}
