package dev.milepost.identity.export.service;

import dev.milepost.identity.export.ExportProperties;
import dev.milepost.identity.export.SharesOfServices;
import dev.milepost.identity.export.service.HttpSharesOfServices.Neighbour;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/// The clients of the services that have something of users. Only the beginning of an answer has a time: how fast the rest is read is
/// up to the user who gets it, within the time of the whole.
@Configuration(proxyBeanMethods = false)
class SharesConfiguration {

    private static final int CONNECT_MILLIS = 2_000;

    @Bean
    SharesOfServices sharesOfServices(ExportProperties properties) {
        Duration within = properties.beginWithin();
        return new HttpSharesOfServices(
                List.of(
                        neighbour("goals", properties.goal(), within),
                        neighbour("tasks", properties.task(), within),
                        neighbour("plans", properties.planner(), within),
                        neighbour("credits", properties.credit(), within)));
    }

    private static Neighbour neighbour(String share, URI address, Duration within) {
        return new Neighbour(
                share,
                WebClient.builder()
                        .baseUrl(address.toString())
                        .clientConnector(new ReactorClientHttpConnector(http()))
                        .filter(begins(share, within))
                        .build());
    }

    private static HttpClient http() {
        return HttpClient.create().option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS);
    }

    private static ExchangeFilterFunction begins(String share, Duration within) {
        return (request, next) ->
                next.exchange(request)
                        .timeout(within)
                        .onErrorMap(error -> HttpSharesOfServices.unavailable(share, error));
    }
}
