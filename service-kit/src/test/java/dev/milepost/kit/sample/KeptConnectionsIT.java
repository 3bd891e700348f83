package dev.milepost.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SampleTest
@DisplayName("EDGE-1: connections are kept")
class KeptConnectionsIT {

    private static final int PATIENCE = 5000;

    private final int port;

    KeptConnectionsIT(@LocalServerPort int port) {
        this.port = port;
    }

    /// Reactor Netty up to 1.3.7 reads nothing more after the second.
    @RepeatedTest(3)
    void aRequestThatCameBeforeTheAnswerToAnotherIsFollowedByMore() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            BufferedReader answers =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.US_ASCII));
            send(socket, get("/later") + get("/open"));
            assertThat(body(answers)).isEqualTo("later");
            assertThat(body(answers)).isEqualTo("open");
            send(socket, get("/open"));
            assertThat(body(answers)).isEqualTo("open");
        }
    }

    private static String get(String path) {
        return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
    }

    private static void send(Socket socket, String requests) throws IOException {
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String body(BufferedReader answers) throws IOException {
        int length = 0;
        String line;
        while ((line = answers.readLine()) != null && !line.isEmpty()) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        char[] body = new char[length];
        int read = answers.read(body, 0, length);
        return new String(body, 0, Math.max(read, 0));
    }
}
