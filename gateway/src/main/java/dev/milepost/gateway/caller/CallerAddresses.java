package dev.milepost.gateway.caller;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/// Says where a request comes from: from whoever connected, unless that is a trusted proxy. Then it is the last address in the
/// proxies' header that is no trusted proxy's; what stands before that, anybody may have written.
@Component
public final class CallerAddresses {

    private static final String NOBODY = "unknown";
    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;
    private final ForwardedHops hops;

    CallerAddresses(ProxyProperties proxies) {
        this.trusted =
                proxies.trusted().stream()
                        .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                        .toList();
        this.hops = new ForwardedHops(proxies.header());
    }

    /// The address as far as it tells callers apart: all of IPv4, and of IPv6 the network (/64), which is what one caller has.
    public String of(ServerHttpRequest request) {
        InetSocketAddress connected = request.getRemoteAddress();
        if (connected == null || connected.getAddress() == null) {
            return NOBODY;
        }
        return network(behindProxies(connected.getAddress(), request));
    }

    private InetAddress behindProxies(InetAddress connected, ServerHttpRequest request) {
        InetAddress caller = connected;
        if (!isTrusted(caller)) {
            return caller;
        }
        for (@Nullable InetAddress hop : hops.lastFirst(request.getHeaders())) {
            if (hop == null) {
                return caller;
            }
            caller = hop;
            if (!isTrusted(caller)) {
                return caller;
            }
        }
        return caller;
    }

    private boolean isTrusted(InetAddress address) {
        for (IpSubnetFilterRule network : trusted) {
            if (network.matches(new InetSocketAddress(address, 0))) {
                return true;
            }
        }
        return false;
    }

    private static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
