package dev.milepost.identity.admin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param firstEmail whose account becomes the first admin's; none for nobody's
/// @param every how often it is looked whether that can be
@ConfigurationProperties("milepost.identity.admin")
record AdminProperties(@DefaultValue("") String firstEmail, @DefaultValue("10s") Duration every) {}
