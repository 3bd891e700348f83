package dev.milepost.identity.export;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How users get what there is of them.
///
/// @param goal where goal-service is; so for each of the four
/// @param beginWithin how long each service has to begin its answer; then there is no export
/// @param longest how long an export may be under way
/// @param most how many exports a user gets …
/// @param per … in this time
@Validated
@ConfigurationProperties("milepost.identity.export")
public record ExportProperties(
        @NotNull URI goal,
        @NotNull URI task,
        @NotNull URI planner,
        @NotNull URI credit,
        @DefaultValue("5s") Duration beginWithin,
        @DefaultValue("5m") Duration longest,
        @Positive @DefaultValue("5") int most,
        @DefaultValue("1h") Duration per) {}
