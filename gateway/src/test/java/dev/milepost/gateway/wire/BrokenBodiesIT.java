package dev.milepost.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.RawConnection;
import dev.milepost.gateway.RunningGateway;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("EDGE-1: bodies that break off or make no sense")
class BrokenBodiesIT {

    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private static ServerSocket service;
    private static RunningGateway gateway;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @BeforeAll
    static void start() throws IOException {
        service = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        gateway =
                RunningGateway.started(
                        "http://127.0.0.1:" + service.getLocalPort(),
                        Map.of("milepost.gateway.limits.auth.requests", 1000));
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        service.close();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                body("a bad chunk size", "zz\r\nhello\r\n0\r\n\r\n"),
                body("a negative chunk size", "-5\r\nhello\r\n0\r\n\r\n"),
                body("a chunk size beyond all bounds", "fffffffffffffffff\r\nhello\r\n0\r\n\r\n"),
                body("a chunk that is longer than it says", "2\r\nhello\r\n0\r\n\r\n"));
    }

    /// The service may see that a request begins, because a body is passed on as it comes. It never sees the end of one, so it has
    /// nothing to serve, and the connection that it came on is closed.
    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void endBothConnections(String name, String body) throws Exception {
        Thread listening = Thread.ofVirtual().start(this::listen);
        try (RawConnection connection = new RawConnection(gateway.port())) {
            connection.send(
                    "POST /api/v1/auth/login HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + body
                            + "POST /api/v1/auth/signup HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
            assertThat(connection.allUntilClosed())
                    .startsWith("HTTP/1.1 400 ")
                    .containsOnlyOnce("HTTP/1.1 ");
        }
        wake();
        listening.join();
        assertThat(received.toString(StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain(LAST_CHUNK, "signup");
    }

    /// Reads all that comes on connections until one comes that says nothing.
    private void listen() {
        boolean more = true;
        while (more) {
            try (Socket connection = service.accept()) {
                byte[] bytes = connection.getInputStream().readAllBytes();
                received.writeBytes(bytes);
                more = bytes.length > 0;
            } catch (IOException failed) {
                more = false;
            }
        }
    }

    private static void wake() throws IOException {
        new Socket(service.getInetAddress(), service.getLocalPort()).close();
    }

    private static Arguments body(String name, String body) {
        return Arguments.of(name, body);
    }
}
