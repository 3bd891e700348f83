package dev.milepost.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void listensOnTheUsualPortsUnlessTheEnvironmentSaysOtherwise() {
        Ports ports = Ports.from(Map.of("MILEPOST_GOAL_PORT", "18082", "MILEPOST_KAFKA_PORT", ""));

        assertThat(ports.of(Service.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Service.GOAL)).isEqualTo(18082);
        assertThat(ports.kafka()).isEqualTo(9092);
        assertThat(ports.database()).isEqualTo(54320);
    }

    @Test
    void refusesWhatIsNotAPort() {
        for (String wrong : new String[] {"http", "0", "-1", "65536"}) {
            assertThatThrownBy(() -> Ports.from(Map.of("MILEPOST_TASK_PORT", wrong)))
                    .isInstanceOf(StartFailed.class)
                    .hasMessage("MILEPOST_TASK_PORT is not a port: " + wrong);
        }
    }

    @Test
    void findsFreePortsThatDiffer() {
        Ports ports = Ports.free();

        IntStream all =
                IntStream.concat(
                        Stream.of(Service.values()).mapToInt(ports::of),
                        IntStream.of(ports.database(), ports.kafka(), ports.controller()));

        assertThat(all.boxed().toList()).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }

    @Test
    void saysWhoseThePortWouldBeAndHowToChooseAnother() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree(port, "Kafka", "MILEPOST_KAFKA_PORT"))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("MILEPOST_KAFKA_PORT=");
        }
    }
}
