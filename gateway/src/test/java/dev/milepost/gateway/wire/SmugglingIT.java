package dev.milepost.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.milepost.gateway.RawConnection;
import dev.milepost.gateway.StubService;
import dev.milepost.kit.test.ServiceTest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
@DisplayName("EDGE-1: requests that two servers could read differently")
class SmugglingIT {

    private static final WireMockServer SERVICE = StubService.started();

    /// What an attacker wants the next server to take for a request.
    private static final String SMUGGLED =
            "POST /api/v1/auth/signup HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n";

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        StubService.behind(properties, SERVICE);
        properties.add("milepost.gateway.limits.auth.requests", () -> 1000);
    }

    @BeforeEach
    void nothingWasAsked() {
        StubService.answersEverything(SERVICE);
    }

    @AfterAll
    static void stop() {
        SERVICE.stop();
    }

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                bad("both lengths", "Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"),
                bad(
                        "both, the other way",
                        "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "0\r\n\r\n"),
                bad("two different lengths", "Content-Length: 0\r\nContent-Length: 77", ""),
                bad("the same length twice", "Content-Length: 0\r\nContent-Length: 0", ""),
                bad("a list of lengths", "Content-Length: 0, 77", ""),
                bad("a negative length", "Content-Length: -1", ""),
                bad("a signed length", "Content-Length: +0", ""),
                bad("a hexadecimal length", "Content-Length: 0x1", "x"),
                bad("no number", "Content-Length: many", ""),
                bad("an unknown coding", "Transfer-Encoding: xchunked", "0\r\n\r\n"),
                bad("chunked is not last", "Transfer-Encoding: chunked, identity", "0\r\n\r\n"),
                bad(
                        "chunked twice",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\n"),
                bad(
                        "identity and chunked",
                        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                        "0\r\n\r\n"),
                bad("space in front of the colon", "Transfer-Encoding : chunked", "0\r\n\r\n"),
                bad("vertical tab in the coding", "Transfer-Encoding: \u000bchunked", "0\r\n\r\n"),
                bad("NUL in a value", "X-Any: a\0b", ""),
                bad("space in a name", "X Any: a", ""),
                bad("an empty name", ": a", ""),
                bad("a name without a colon", "X-Any", ""),
                bad("a lone CR in a value", "X-Any: a\rTransfer-Encoding: chunked", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    void areRefusedAndTheConnectionClosed(String name, String headers, String body)
            throws IOException {
        String answer = answer(request("HTTP/1.1", headers, body) + SMUGGLED);
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .containsOnlyOnce("HTTP/1.1 ")
                .contains("application/problem+json", "MALFORMED_REQUEST");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @Test
    void anOldVersionHasNoChunks() throws IOException {
        String answer =
                answer(request("HTTP/1.0", "Transfer-Encoding: chunked", "0\r\n\r\n") + SMUGGLED);
        assertThat(answer).containsOnlyOnce("HTTP/1.").contains(" 400 ");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void whatIsNoRequestIsRefused(String line) throws IOException {
        String answer = answer(line + "\r\nHost: h\r\n\r\n" + SMUGGLED);
        assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
        assertThat(SERVICE.getAllServeEvents()).isEmpty();
    }

    static List<String> malformedLines() {
        return List.of(
                "P\0ST /api/v1/auth/login HTTP/1.1",
                "POST /api/v1/auth/login HTTP/9",
                "POST /api/v1/auth/login FTP/1.1",
                "POST  HTTP/1.1",
                "nonsense");
    }

    /// A continued line is one line with a space in it for us, for the service, and for everybody between.
    @Test
    void aFoldedLineIsOneLine() throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(
                    request(
                            "HTTP/1.1",
                            "X-Any: a\r\n Transfer-Encoding: chunked\r\nContent-Length: 2",
                            "{}"));
            assertThat(connection.until("\r\n")).startsWith("HTTP/1.1 200 ");
        }
        assertThat(SERVICE.getAllServeEvents())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.getRequest().getHeader("X-Any"))
                            .isEqualTo("a Transfer-Encoding: chunked");
                    assertThat(event.getRequest().getBodyAsString()).isEqualTo("{}");
                });
    }

    private static Arguments bad(String name, String headers, String body) {
        return Arguments.of(name, headers, body);
    }

    private static String request(String version, String headers, String body) {
        return "POST /api/v1/auth/login "
                + version
                + "\r\nHost: h\r\n"
                + headers
                + "\r\n\r\n"
                + body;
    }

    private String answer(String request) throws IOException {
        try (RawConnection connection = new RawConnection(port)) {
            connection.send(request);
            return connection.allUntilClosed();
        }
    }
}
