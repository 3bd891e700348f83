package dev.milepost.kit.account;

import dev.milepost.kit.event.Reaction;
import dev.milepost.kit.time.RepeatedWork;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

/// Makes a service that hears `milepost.accounts` refuse accounts that are closed, some seconds after they are. To be imported.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountProperties.class)
public class HearsOfAccounts {

    @Bean
    HeardStandings standings(DatabaseClient database, AccountProperties properties, Clock clock) {
        return new HeardStandings(database, properties, clock);
    }

    @Bean
    RepeatedWork lookingWhichAccountsAreClosed(
            HeardStandings standings, AccountProperties properties) {
        return new RepeatedWork("which accounts are closed", properties.every(), standings::look);
    }

    @Bean
    Reaction<UserDisabledV1> refuseUserOnUserDisabled(HeardStandings standings) {
        return new RefuseUserOnUserDisabled(standings);
    }

    @Bean
    Reaction<UserEnabledV1> admitUserOnUserEnabled(HeardStandings standings) {
        return new AdmitUserOnUserEnabled(standings);
    }
}
