package dev.milepost.gateway.wire;

import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/// Looks at what Netty has decoded before anything else does, on each connection.
@Component
class StrictFraming implements NettyServerCustomizer {

    private static final String NAME = "strict-framing";

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, NAME, new FramingCheck()));
    }
}
