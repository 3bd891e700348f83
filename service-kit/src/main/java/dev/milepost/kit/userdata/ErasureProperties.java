package dev.milepost.kit.userdata;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a service makes sure that who was erased stays so.
///
/// @param lookAgain how long after it a user's rows are deleted once more; longer than an access token is good and a request takes
/// @param every how often users are looked for who are due for that
/// @param batch how many of them are taken at once
/// @param retry when one that failed is taken again
@ConfigurationProperties("milepost.erasure")
record ErasureProperties(
        @DefaultValue("20m") Duration lookAgain,
        @DefaultValue("1m") Duration every,
        @DefaultValue("20") int batch,
        @DefaultValue("5m") Duration retry) {}
