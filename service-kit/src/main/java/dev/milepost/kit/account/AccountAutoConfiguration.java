package dev.milepost.kit.account;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/// Refuses closed accounts in a service that knows which are.
@AutoConfiguration
@ConditionalOnBean(Standings.class)
public class AccountAutoConfiguration {

    @Bean
    ClosedAccountsFilter closedAccountsFilter(Standings standings) {
        return new ClosedAccountsFilter(standings);
    }
}
