package dev.milepost.kit.sample;

import dev.milepost.kit.event.Outbox;
import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.userdata.EraseUserOnUserDeleted;
import dev.milepost.kit.userdata.ErasureConfirmation;
import dev.milepost.kit.userdata.UserDeletedV1;
import dev.milepost.kit.userdata.UserErasure;
import dev.milepost.kit.userdata.UserTable;
import dev.milepost.kit.userdata.UserTables;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the sample service has of its users.
@Configuration(proxyBeanMethods = false)
class SampleTables {

    @Bean
    UserTables userTables() {
        return UserTables.of(UserTable.of("effects")).impersonal("sample", "counts by goal");
    }

    @Bean
    Reaction<UserDeletedV1> eraseUserOnUserDeleted(
            UserErasure erasure, Outbox outbox, Clock clock) {
        return new EraseUserOnUserDeleted(
                erasure, new ErasureConfirmation(outbox, clock, TasksErasedV1::new));
    }
}
