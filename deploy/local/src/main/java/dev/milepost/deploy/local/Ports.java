package dev.milepost.deploy.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where everything listens, always on the loopback address.
///
/// @param controller the broker's own second port
public record Ports(Map<Service, Integer> services, int database, int kafka, int controller) {

    static final String HOST = "127.0.0.1";
    static final String DATABASE = "MILEPOST_DATABASE_PORT";
    static final String KAFKA = "MILEPOST_KAFKA_PORT";
    static final String CONTROLLER = "MILEPOST_KAFKA_CONTROLLER_PORT";

    private static final int USUAL_DATABASE = 54320;
    private static final int USUAL_KAFKA = 9092;
    private static final int USUAL_CONTROLLER = 9093;
    private static final int LARGEST = 65_535;

    public Ports {
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    /// The usual ports, each of which the environment may change.
    public static Ports from(Map<String, String> environment) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, port(environment, service.portVariable(), service.usualPort()));
        }
        return new Ports(
                services,
                port(environment, DATABASE, USUAL_DATABASE),
                port(environment, KAFKA, USUAL_KAFKA),
                port(environment, CONTROLLER, USUAL_CONTROLLER));
    }

    /// Ports that nothing uses at this moment, for runs beside others.
    public static Ports free() {
        Deque<Integer> free = new ArrayDeque<>(freePorts(Service.values().length + 3));
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, free.pop());
        }
        return new Ports(services, free.pop(), free.pop(), free.pop());
    }

    public int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalArgumentException("No port is set for " + service.module());
        }
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    static void requireFree(int port, String what, String variable) {
        if (!isFree(port)) {
            throw new StartFailed(
                    "Port %d, where %s would listen, is taken by another program. Stop that program, or choose another port: %s=%d deploy/up"
                            .formatted(
                                    port,
                                    what,
                                    variable,
                                    port + 10_000 > LARGEST ? port - 10_000 : port + 10_000));
        }
    }

    private static int port(Map<String, String> environment, String variable, int usual) {
        String chosen = environment.get(variable);
        if (chosen == null || chosen.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(chosen.strip());
            if (port > 0 && port <= LARGEST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFailed(variable + " is not a port: " + chosen, notANumber);
        }
        throw new StartFailed(variable + " is not a port: " + chosen);
    }

    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException none) {
            throw new StartFailed("No free port is left", none);
        } finally {
            held.forEach(Ports::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException stuck) {
            throw new StartFailed("A port could not be given back", stuck);
        }
    }
}
