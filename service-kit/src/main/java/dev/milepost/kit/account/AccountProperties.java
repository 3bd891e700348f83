package dev.milepost.kit.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service follows which accounts are closed.
///
/// @param every how often an instance looks which are
/// @param refuseFor how long a disabled account is refused; longer than an access token is good
@ConfigurationProperties("milepost.accounts")
record AccountProperties(
        @DefaultValue("1s") Duration every, @DefaultValue("20m") Duration refuseFor) {}
