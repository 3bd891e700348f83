package dev.milepost.gateway.caller;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// Reads the addresses that proxies have written down, `X-Forwarded-For` or `Forwarded` (RFC 7239).
final class ForwardedHops {

    /// An address with or without a port; in brackets when it is of IPv6 and has one.
    private static final Pattern NODE =
            Pattern.compile("\\[([^]]+)](?::\\d+)?|([\\d.]+)(?::\\d+)?|([0-9A-Fa-f:.]+)");

    private static final Pattern FOR =
            Pattern.compile(
                    "(?:^|;)\\s*for\\s*=\\s*(?:\"([^\"]*)\"|([^;\\s]*))", Pattern.CASE_INSENSITIVE);

    private final ProxyProperties.Header header;

    ForwardedHops(ProxyProperties.Header header) {
        this.header = header;
    }

    /// The last one was written by the proxy that is next to us; null for what is no address.
    List<@Nullable InetAddress> lastFirst(HttpHeaders headers) {
        List<@Nullable InetAddress> addresses = new ArrayList<>();
        for (String line : headers.getOrEmpty(header.field())) {
            for (String hop : line.split(",", -1)) {
                addresses.add(address(node(hop.strip())));
            }
        }
        return addresses.reversed();
    }

    private String node(String hop) {
        if (header == ProxyProperties.Header.X_FORWARDED_FOR) {
            return hop;
        }
        Matcher pair = FOR.matcher(hop);
        if (!pair.find()) {
            return "";
        }
        return pair.group(1) == null ? pair.group(2) : pair.group(1);
    }

    private static @Nullable InetAddress address(String node) {
        Matcher parts = NODE.matcher(node);
        if (!parts.matches()) {
            return null;
        }
        for (int group = 1; group <= parts.groupCount(); group++) {
            if (parts.group(group) != null) {
                return NetUtil.createInetAddressFromIpAddressString(parts.group(group));
            }
        }
        return null;
    }
}
