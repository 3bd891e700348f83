package dev.milepost.gateway.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.RawConnection;
import dev.milepost.gateway.RunningGateway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;

@DisplayName("EDGE-1: a request is sent on by the event loop on which it came")
class SameLoopIT {

    private static final String FROM = "X-From-Port: ";
    private static final int CLIENTS_OF_A_LOOP = 4;
    private static final int ROUNDS = 3;
    private static final int LOOPS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /// Says from which of the gateway's connections it was asked.
    private final DisposableServer service =
            HttpServer.create()
                    .host("127.0.0.1")
                    .port(0)
                    .handle((request, response) ->
                            response.header("X-From-Port", String.valueOf(portOf(request))).send())
                    .bindNow();

    private final RunningGateway gateway =
            RunningGateway.started("http://127.0.0.1:" + service.port(), Map.of());

    @AfterEach
    void stop() {
        gateway.close();
        service.disposeNow();
    }

    /// One after the other, they would all have the connection that was used last, if it were not for their loops.
    @Test
    void clientsOfOneLoopShareAConnectionAndThoseOfAnotherHaveTheirOwn() throws Exception {
        List<RawConnection> clients = new ArrayList<>();
        try {
            for (int client = 0; client < CLIENTS_OF_A_LOOP * LOOPS; client++) {
                clients.add(new RawConnection(gateway.port()));
            }
            Set<String> all = new HashSet<>();
            for (RawConnection client : clients) {
                Set<String> own = new HashSet<>();
                for (int round = 0; round < ROUNDS; round++) {
                    own.add(connectionBehind(client));
                }
                assertThat(own).hasSize(1);
                all.addAll(own);
            }
            assertThat(all).hasSize(LOOPS);
        } finally {
            for (RawConnection client : clients) {
                client.close();
            }
        }
    }

    private static String connectionBehind(RawConnection client) throws IOException {
        client.send("GET /.well-known/openid-configuration HTTP/1.1\r\nHost: h\r\n\r\n");
        return client.until("\r\n\r\n")
                .lines()
                .filter(line -> line.startsWith(FROM))
                .findFirst()
                .orElseThrow();
    }

    private static int portOf(HttpServerRequest request) {
        return Objects.requireNonNull(request.remoteAddress()).getPort();
    }
}
