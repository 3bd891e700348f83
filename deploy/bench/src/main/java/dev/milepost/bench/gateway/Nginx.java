package dev.milepost.bench.gateway;

import dev.milepost.bench.load.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// An nginx of our own on a free port.
final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final URI url;

    private Nginx(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /// Answers everything with a text at once.
    static Nginx answering(Path folder, String text) {
        int port = freePort();
        return started(
                folder,
                port,
                """
                server {
                    listen 127.0.0.1:%d;
                    location / { default_type application/json; return 200 '%s'; }
                }
                """
                        .formatted(port, text));
    }

    /// Asks another server.
    static Nginx forwarding(Path folder, URI server) {
        int port = freePort();
        return started(
                folder,
                port,
                """
                upstream service { server %s; keepalive 256; keepalive_requests 1000000000; }
                server {
                    listen 127.0.0.1:%d;
                    location / {
                        proxy_pass http://service;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header X-Request-Id $request_id;
                    }
                }
                """
                        .formatted(server.getAuthority(), port));
    }

    URI url() {
        return url;
    }

    long id() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static Nginx started(Path folder, int port, String servers) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("nginx.conf");
            Files.writeString(
                    file,
                    """
                    daemon off;
                    pid %1$s/nginx.pid;
                    error_log %1$s/error.log warn;
                    worker_processes auto;
                    events { worker_connections 4096; }
                    http {
                        access_log off;
                        client_body_temp_path %1$s/body;
                        proxy_temp_path %1$s/proxy;
                        fastcgi_temp_path %1$s/fastcgi;
                        uwsgi_temp_path %1$s/uwsgi;
                        scgi_temp_path %1$s/scgi;
                        keepalive_requests 1000000000;
                        %2$s
                    }
                    """
                            .formatted(folder, servers));
            Process process =
                    new ProcessBuilder(
                                    List.of(
                                            "nginx",
                                            "-e",
                                            folder.resolve("error.log").toString(),
                                            "-p",
                                            folder.toString(),
                                            "-c",
                                            file.toString()))
                            .inheritIO()
                            .start();
            awaitListening(process, port);
            return new Nginx(process, URI.create("http://127.0.0.1:" + port));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void awaitListening(Process process, int port) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("nginx does not listen on " + port);
            }
            Bench.pause(Duration.ofMillis(20));
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
