package dev.milepost.gateway.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How the gateway stops.
///
/// @param announce how long it serves on with its readiness down, so that a load balancer sees it
@ConfigurationProperties("milepost.gateway.drain")
record DrainProperties(Duration announce) {}
