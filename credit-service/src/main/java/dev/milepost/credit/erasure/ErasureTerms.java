package dev.milepost.credit.erasure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the provider of payments is brought to forget users who are gone.
///
/// @param every how often customers are looked for whom it has not forgotten yet
/// @param retry when it is asked again about one
/// @param batch how many customers it is asked about before the next look
@ConfigurationProperties("milepost.credits.erasure")
record ErasureTerms(
        @DefaultValue("10s") Duration every,
        @DefaultValue("1m") Duration retry,
        @DefaultValue("20") int batch) {}
