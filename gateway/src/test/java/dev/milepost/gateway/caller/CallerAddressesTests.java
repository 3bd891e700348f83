package dev.milepost.gateway.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.gateway.caller.ProxyProperties.Header;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

@DisplayName("API-9, EDGE-1: where a request comes from")
class CallerAddressesTests {

    private static final List<String> PROXIES = List.of("10.0.0.0/8", "fd00::/8");

    private final CallerAddresses none =
            new CallerAddresses(new ProxyProperties(List.of(), Header.X_FORWARDED_FOR));
    private final CallerAddresses xForwardedFor =
            new CallerAddresses(new ProxyProperties(PROXIES, Header.X_FORWARDED_FOR));
    private final CallerAddresses forwarded =
            new CallerAddresses(new ProxyProperties(PROXIES, Header.FORWARDED));

    @Test
    void withoutTrustedProxiesNoHeaderIsBelieved() {
        assertThat(none.of(request("10.0.0.1", "X-Forwarded-For", "1.2.3.4")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void whoeverIsNoProxyIsNotBelieved() {
        assertThat(xForwardedFor.of(request("5.6.7.8", "X-Forwarded-For", "1.2.3.4")))
                .isEqualTo("5.6.7.8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.3.4 | 1.2.3.4",
                "1.2.3.4:5678 | 1.2.3.4",
                "6.6.6.6, 1.2.3.4 | 1.2.3.4",
                "6.6.6.6, 1.2.3.4, 10.9.9.9 | 1.2.3.4",
                "10.1.1.1, 10.9.9.9 | 10.1.1.1",
                "1.2.3.4, nonsense | 10.0.0.1",
                "1.2.3.4, unknown, 10.2.2.2 | 10.2.2.2",
                "1.2.3.4, | 10.0.0.1",
                "localhost | 10.0.0.1",
                "2001:db8:1:2:3:4:5:6 | 20010db800010002",
                "[2001:db8:1:2::9]:443 | 20010db800010002",
                "::ffff:1.2.3.4 | 1.2.3.4",
            })
    void theLastAddressThatIsNoProxysCounts(String header, String caller) {
        assertThat(xForwardedFor.of(request("10.0.0.1", "X-Forwarded-For", header)))
                .isEqualTo(caller);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "for=1.2.3.4 | 1.2.3.4",
                "For=1.2.3.4;proto=https | 1.2.3.4",
                "proto=https;for=\"1.2.3.4:99\" | 1.2.3.4",
                "for=6.6.6.6, for=1.2.3.4;by=10.0.0.1 | 1.2.3.4",
                "for=\"[2001:db8:1:2::9]:443\" | 20010db800010002",
                "for=_hidden | 10.0.0.1",
                "by=1.2.3.4 | 10.0.0.1",
            })
    void theStandardHeaderIsReadWhenProxiesWriteIt(String header, String caller) {
        assertThat(forwarded.of(request("10.0.0.1", "Forwarded", header))).isEqualTo(caller);
    }

    @Test
    void aHeaderThatTheProxiesDoNotWriteIsNotBelieved() {
        assertThat(xForwardedFor.of(request("10.0.0.1", "Forwarded", "for=1.2.3.4")))
                .isEqualTo("10.0.0.1");
        assertThat(forwarded.of(request("10.0.0.1", "X-Forwarded-For", "1.2.3.4")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void severalLinesAreOneList() {
        MockServerHttpRequest request =
                MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress("10.0.0.1", 1))
                        .header("X-Forwarded-For", "6.6.6.6, 1.2.3.4", "10.3.3.3")
                        .build();
        assertThat(xForwardedFor.of(request)).isEqualTo("1.2.3.4");
    }

    @Test
    void ofIpv6TheNetworkCounts() {
        assertThat(none.of(request("2001:db8:1:2:aaaa::1", "X-None", "")))
                .isEqualTo(none.of(request("2001:db8:1:2:bbbb::2", "X-None", "")))
                .isNotEqualTo(none.of(request("2001:db8:1:3:aaaa::1", "X-None", "")));
    }

    private static MockServerHttpRequest request(String address, String header, String value) {
        return MockServerHttpRequest.get("/")
                .remoteAddress(new InetSocketAddress(address, 1))
                .header(header, value)
                .build();
    }
}
