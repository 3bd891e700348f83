package dev.milepost.gateway;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;
import reactor.netty.resources.LoopResources;

/// As many event loops as processors, where Reactor Netty takes four at the least. A request is handed from the loop of its client to
/// that of its service and back: the fewer loops there are, the more often both are the same one. With two it takes a sixth less.
@Configuration(proxyBeanMethods = false)
class EventLoops {

    /// One that waits must not stop everything.
    private static final int FEWEST = 2;

    @Bean
    ReactorResourceFactory reactorResources() {
        int loops = Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        resources.setLoopResourcesSupplier(() -> LoopResources.create("gateway", loops, true));
        return resources;
    }

    @Bean
    HttpClientCustomizer onTheLoopsOfClients(ReactorResourceFactory reactorResources) {
        return client -> client.runOn(reactorResources.getLoopResources());
    }
}
