package dev.milepost.kit.sample;

import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the sample service has of its users.
@Configuration(proxyBeanMethods = false)
class SampleTables {

    @Bean
    UserTables userTables() {
        return UserTables.of(UserTable.of("effects")).impersonal("sample", "counts by goal");
    }
}
