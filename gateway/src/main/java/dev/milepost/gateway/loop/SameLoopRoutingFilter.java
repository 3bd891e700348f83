package dev.milepost.gateway.loop;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.filter.NettyRoutingFilter;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.Connection;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.LoopResources;

/// Sends a request on by the event loop on which it came. Connections to services are otherwise of any loop: to hand a request to the
/// thread of another one, and its answer back, wakes two threads and took a quarter of all the processor time that it costs. Each loop
/// has connections of its own this way.
final class SameLoopRoutingFilter extends NettyRoutingFilter {

    private final Map<EventLoop, LoopResources> loops = new ConcurrentHashMap<>();

    SameLoopRoutingFilter(
            HttpClient services,
            ObjectProvider<List<HttpHeadersFilter>> headers,
            HttpClientProperties properties) {
        super(services, headers, properties);
    }

    /// In front of the usual one, which leaves alone what has been sent on; without it nothing would write the answer either.
    @Override
    public int getOrder() {
        return super.getOrder() - 1;
    }

    @Override
    protected HttpClient getHttpClient(Route route, ServerWebExchange exchange) {
        return super.getHttpClient(route, exchange)
                .runOn(loops.computeIfAbsent(loopOf(exchange.getRequest()), loop -> _ -> loop));
    }

    /// What Netty has a request by is its connection.
    private static EventLoop loopOf(ServerHttpRequest request) {
        Connection connection = ServerHttpRequestDecorator.getNativeRequest(request);
        return connection.channel().eventLoop();
    }
}
