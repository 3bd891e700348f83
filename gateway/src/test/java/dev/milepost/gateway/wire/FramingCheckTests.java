package dev.milepost.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("EDGE-1: what ends a connection")
class FramingCheckTests {

    private static final int MOST = 100;
    private static final String CHUNKED =
            "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final EmbeddedChannel connection =
            new EmbeddedChannel(new HttpServerCodec(MOST, MOST, MOST), new FramingCheck());

    @AfterEach
    void release() {
        connection.finishAndReleaseAll();
    }

    @Test
    void aLineThatIsTooLong() {
        receive("GET /" + "x".repeat(MOST) + " HTTP/1.1\r\nHost: h\r\n\r\n");
        assertThat(answered()).startsWith("HTTP/1.1 414 ").contains("MALFORMED_REQUEST");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void headersThatAreTooLong() {
        receive("GET / HTTP/1.1\r\nHost: h\r\nX-Any: " + "x".repeat(MOST) + "\r\n\r\n");
        assertThat(answered()).startsWith("HTTP/1.1 431 ");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aBadChunkBeforeTheAnswerIsRefused() {
        receive(CHUNKED + "zz\r\n");
        assertThat(answered()).startsWith("HTTP/1.1 400 ");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aBadChunkInTheMiddleOfTheAnswerEndsIt() {
        receive(CHUNKED);
        connection.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        receive("zz\r\n");
        assertThat(answered()).startsWith("HTTP/1.1 200 ").doesNotContain("400");
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void nothingEndsAnOrdinaryOne() {
        receive(CHUNKED + "2\r\n{}\r\n0\r\n\r\n");
        assertThat(answered()).isEmpty();
        assertThat(connection.isOpen()).isTrue();
    }

    private void receive(String text) {
        connection.writeInbound(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private String answered() {
        StringBuilder all = new StringBuilder();
        for (ByteBuf part = connection.readOutbound();
                part != null;
                part = connection.readOutbound()) {
            all.append(part.toString(StandardCharsets.US_ASCII));
            part.release();
        }
        return all.toString();
    }
}
