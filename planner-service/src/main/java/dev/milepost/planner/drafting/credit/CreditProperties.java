package dev.milepost.planner.drafting.credit;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where credits are reserved, and how long a plan waits for that.
///
/// @param timeout how long one try may take, the token included
/// @param tries how often a request is made; repeating one is safe
/// @param openFor how long the service is left alone once it has failed too often
@ConfigurationProperties("milepost.planner.credits")
record CreditProperties(
        URI baseUrl,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("2") int tries,
        @DefaultValue("200ms") Duration pause,
        @DefaultValue("15s") Duration openFor) {}
