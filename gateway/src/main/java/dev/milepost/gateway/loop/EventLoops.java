package dev.milepost.gateway.loop;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/// As many event loops as processors, where Reactor Netty takes four at the least: no two of them take turns on one.
@Configuration(proxyBeanMethods = false)
class EventLoops {

    /// One that waits must not stop everything.
    private static final int FEWEST = 2;

    /// Connections are accepted by a thread that does nothing else: new ones would wait behind the requests of all others.
    private static final int ACCEPTING = 1;

    @Bean
    ReactorResourceFactory reactorResources() {
        int loops = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(
                () -> LoopResources.create("gateway", ACCEPTING, loops, true));
        return resources;
    }

    @Bean
    SameLoopRoutingFilter sameLoopRoutingFilter(
            HttpClient services,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties) {
        return new SameLoopRoutingFilter(services, headers, properties);
    }
}
