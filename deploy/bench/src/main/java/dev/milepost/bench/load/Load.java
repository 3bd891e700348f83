package dev.milepost.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// Clients that each send a request, wait for its answer, and send the next: a closed loop, all on one thread, which shares the
/// machine with what it measures and must be cheap.
final class Load implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final EventLoopGroup thread =
            new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());

    /// Connects the clients and lets them begin; nothing is counted yet.
    Running start(URI target, int clients, Supplier<byte[]> requests) {
        Running running = new Running(new Tally());
        Bootstrap bootstrap =
                new Bootstrap()
                        .group(thread)
                        .channel(NioSocketChannel.class)
                        .option(ChannelOption.TCP_NODELAY, true)
                        .handler(
                                new ChannelInitializer<Channel>() {
                                    @Override
                                    protected void initChannel(Channel channel) {
                                        channel.pipeline()
                                                .addLast(
                                                        new HttpResponseDecoder(),
                                                        new Client(requests, running.tally));
                                    }
                                });
        for (int i = 0; i < clients; i++) {
            running.clients.add(
                    bootstrap
                            .connect(target.getHost(), target.getPort())
                            .syncUninterruptibly()
                            .channel());
        }
        return running;
    }

    @Override
    public void close() {
        thread.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /// What was answered in the time that counts.
    ///
    /// @param failed answers that were no success, and the first of them in words
    record Answers(Histogram micros, long failed, String firstFailure) {}

    static final class Running {

        private final Tally tally;
        private final List<Channel> clients = new ArrayList<>();

        private Running(Tally tally) {
            this.tally = tally;
        }

        /// From now on answers count.
        void begin() {
            tally.phase = Phase.COUNTING;
        }

        /// Answers count no longer; returns when each client has had its last one.
        Answers end() {
            tally.phase = Phase.OVER;
            for (Channel client : clients) {
                client.closeFuture().awaitUninterruptibly(PATIENCE.toMillis());
                var _ = client.close();
            }
            return new Answers(tally.micros, tally.failed, tally.firstFailure);
        }
    }

    private enum Phase {
        WARMING_UP,
        COUNTING,
        OVER
    }

    /// Written by the one thread of the clients, read when they are gone.
    private static final class Tally {

        private static final int DIGITS = 3;

        private final Histogram micros = new Histogram(DIGITS);
        private volatile Phase phase = Phase.WARMING_UP;
        private long failed;
        private String firstFailure = "";

        void answered(long nanos, int status, StringBuilder problem) {
            if (status >= 400) {
                failed(status + " " + problem);
            } else if (phase == Phase.COUNTING) {
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(nanos));
            }
        }

        void failed(String why) {
            failed++;
            if (firstFailure.isEmpty()) {
                firstFailure = why;
            }
        }
    }

    private static final class Client extends SimpleChannelInboundHandler<HttpObject> {

        private static final int BAD = 400;

        private final Supplier<byte[]> requests;
        private final Tally tally;
        private final StringBuilder problem = new StringBuilder();
        private long sentAt;
        private int status;

        Client(Supplier<byte[]> requests, Tally tally) {
            this.requests = requests;
            this.tally = tally;
        }

        @Override
        public void channelActive(ChannelHandlerContext connection) {
            send(connection);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext connection, HttpObject part) {
            if (part instanceof HttpResponse response) {
                status = response.status().code();
                problem.setLength(0);
            }
            if (part instanceof HttpContent content && status >= BAD) {
                problem.append(content.content().toString(StandardCharsets.UTF_8));
            }
            if (part instanceof LastHttpContent) {
                tally.answered(System.nanoTime() - sentAt, status, problem);
                next(connection);
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext connection, Throwable failed) {
            tally.failed(failed.toString());
            var _ = connection.close();
        }

        private void next(ChannelHandlerContext connection) {
            if (tally.phase == Phase.OVER) {
                var _ = connection.close();
            } else {
                send(connection);
            }
        }

        private void send(ChannelHandlerContext connection) {
            byte[] request = requests.get();
            sentAt = System.nanoTime();
            var _ =
                    connection.writeAndFlush(
                            Unpooled.wrappedBuffer(request), connection.voidPromise());
        }
    }
}
