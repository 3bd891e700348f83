package dev.milepost.gateway.apikey;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.milepost.gateway.GatewayProperties;
import dev.milepost.gateway.limit.KeyGuesses;
import io.netty.channel.ChannelOption;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/// Takes API keys before tokens are looked at, and after headers for browsers are seen to.
@Configuration(proxyBeanMethods = false)
class ApiKeyConfiguration {

    private static final int WAITING = 10;

    @Bean
    ApiKeyTokens apiKeyTokens(
            ApiKeyProperties properties,
            GatewayProperties gateway,
            ReactorResourceFactory reactorResources) {
        return new ApiKeyTokens(
                new IdentityExchange(identity(properties, gateway, reactorResources), properties),
                properties,
                Ticker.systemTicker());
    }

    @Bean
    Customizer<ServerHttpSecurity> apiKeysForTokens(ApiKeyTokens tokens, KeyGuesses guesses) {
        return http ->
                http.addFilterAfter(
                        new ApiKeyFilter(tokens, guesses), SecurityWebFiltersOrder.CORS);
    }

    /// Few connections, and only so many who wait for one: more are answered 503 at once.
    private static WebClient identity(
            ApiKeyProperties properties,
            GatewayProperties gateway,
            ReactorResourceFactory reactorResources) {
        ConnectionProvider connections =
                ConnectionProvider.builder("api-keys")
                        .maxConnections(properties.connections())
                        .pendingAcquireMaxCount(WAITING * properties.connections())
                        .pendingAcquireTimeout(properties.timeout())
                        .build();
        int timeout = Math.toIntExact(properties.timeout().toMillis());
        HttpClient client =
                HttpClient.create(connections)
                        .runOn(reactorResources.getLoopResources())
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, timeout)
                        .responseTimeout(properties.timeout());
        return WebClient.builder()
                .baseUrl(Objects.requireNonNull(gateway.services().get("identity")))
                .clientConnector(new ReactorClientHttpConnector(client))
                .build();
    }
}
