package dev.milepost.deploy.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One of the six, as it runs now.
final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(25);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Service service;
    private final URI url;
    private final List<String> command;
    private final Children children;
    private final HttpClient http;
    private @Nullable Child process;

    ServiceProcess(
            Service service, int port, List<String> command, Children children, HttpClient http) {
        this.service = service;
        this.url = URI.create("http://%s:%d".formatted(Ports.HOST, port));
        this.command = command;
        this.children = children;
        this.http = http;
    }

    Service service() {
        return service;
    }

    URI url() {
        return url;
    }

    synchronized @Nullable Child process() {
        return process;
    }

    synchronized void start(Map<String, String> environment) {
        Child running = process;
        if (running != null && running.isAlive()) {
            throw new IllegalStateException(service.module() + " runs already");
        }
        process = children.start(service.module(), command, environment);
    }

    void awaitReady() {
        Child running = process();
        if (running == null) {
            throw new IllegalStateException(service.module() + " was not started");
        }
        Waiting.until(this::isReady, running, service.module(), START);
    }

    boolean isReady() {
        HttpRequest question =
                HttpRequest.newBuilder(url.resolve("/actuator/health/readiness"))
                        .timeout(LOOK)
                        .build();
        try {
            return http.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    synchronized void stop() {
        Child running = process;
        if (running != null) {
            running.stop(STOP);
            process = null;
        }
    }

    synchronized void kill9() {
        Child running = process;
        if (running != null) {
            running.kill();
            process = null;
        }
    }
}
