package dev.milepost.gateway.caller;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which proxies stand in front of the gateway.
///
/// @param trusted their networks, such as `10.0.0.0/8`; nobody else is believed about where a request comes from
/// @param header the one in which they say so; a client could fill in the other one itself
@ConfigurationProperties("milepost.gateway.proxies")
record ProxyProperties(
        @DefaultValue List<String> trusted, @DefaultValue("X_FORWARDED_FOR") Header header) {

    enum Header {
        FORWARDED("Forwarded"),
        X_FORWARDED_FOR("X-Forwarded-For");

        private final String field;

        Header(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }
}
