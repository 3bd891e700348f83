package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.Kafka;
import kafka.tools.StorageTool;

/// The main class of the broker's own process: prepares the log folder once, then is Kafka. It ends with the process
/// that started it, which it notices by the end of its input.
final class Broker {

    private Broker() {}

    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0]);
        String clusterId = arguments[1];
        if (!isFormatted(settings)) {
            format(settings, clusterId);
        }
        Thread.ofPlatform().daemon().name("end-with-the-launcher").start(Broker::endWithInput);
        Kafka.main(new String[] {settings.toString()});
    }

    private static boolean isFormatted(Path settings) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(settings)) {
            properties.load(reader);
        }
        Path logs = Path.of(properties.getProperty("log.dirs"));
        return Files.exists(logs.resolve("meta.properties"));
    }

    private static void format(Path settings, String clusterId) {
        int result =
                StorageTool.execute(
                        new String[] {"format", "-t", clusterId, "-c", settings.toString()},
                        System.out);
        if (result != 0) {
            throw new IllegalStateException("The broker's folder cannot be prepared: " + result);
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            System.out.println("The launcher is gone: " + closed.getMessage());
        }
        System.exit(0);
    }
}
