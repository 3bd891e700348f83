package dev.milepost.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

@DisplayName("OPS-4: streams of events are told from what has to end in time")
class EventStreamsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/event-stream | true",
                "Text/Event-Stream;charset=utf-8 | true",
                "application/json, text/event-stream;q=0.5 | true",
                "application/json | false",
                "*/* | false",
                "nonsense | false"
            })
    void byWhatIsAccepted(String accepted, boolean stream) {
        MockServerHttpRequest request =
                MockServerHttpRequest.get("/").header(HttpHeaders.ACCEPT, accepted).build();
        assertThat(EventStreams.areAccepted(MockServerWebExchange.from(request))).isEqualTo(stream);
    }
}
