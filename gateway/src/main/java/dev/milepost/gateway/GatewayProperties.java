package dev.milepost.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// What an operator can set at the edge.
///
/// @param responseTimeout how long a service may take to answer; then 504 `GATEWAY_TIMEOUT`
/// @param largestBody the largest body taken, declared or chunked; beyond it 413 `CONTENT_TOO_LARGE`
/// @param largestAudio the largest body taken where audio is
/// @param audioPaths where audio is
/// @param allowedOrigins where browsers may call from
/// @param services where the services are, by name
@ConfigurationProperties("milepost.gateway")
public record GatewayProperties(
        Duration responseTimeout,
        DataSize largestBody,
        DataSize largestAudio,
        List<String> audioPaths,
        List<String> allowedOrigins,
        Map<String, String> services) {}
