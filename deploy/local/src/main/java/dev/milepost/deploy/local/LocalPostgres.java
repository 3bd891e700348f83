package dev.milepost.deploy.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL server from Maven Central, for this machine only; its data outlives it.
final class LocalPostgres {

    static final String NAME = "postgres";

    private static final Duration START = Duration.ofMinutes(1);

    private final Home home;
    private final int port;
    private final LocalDatabase kind;
    private @Nullable EmbeddedPostgres server;

    LocalPostgres(Home home, int port, LocalDatabase kind) {
        this.home = home;
        this.port = port;
        this.kind = kind;
    }

    static Path dataDirectory(Home home) {
        return home.data().resolve(NAME);
    }

    synchronized void start() {
        Ports.requireFree(port, "PostgreSQL", Ports.DATABASE);
        Path log = home.log(NAME);
        try {
            EmbeddedPostgres started = configured(log).start();
            server = started;
            requireOurs(started);
        } catch (IOException | RuntimeException failed) {
            throw new StartFailed(
                    "PostgreSQL does not start (as root it needs user namespaces: try as an ordinary user, or set MILEPOST_DATABASE_HOST to a server of your own). The end of its log (%s):%n%s"
                            .formatted(log, LogTail.of(log)),
                    failed);
        }
    }

    synchronized void stop() {
        EmbeddedPostgres running = server;
        if (running != null) {
            server = null;
            close(running);
        }
        Postmaster.of(dataDirectory(home)).ifPresent(Postmaster::stop);
    }

    private static void close(EmbeddedPostgres running) {
        try {
            running.close();
        } catch (IOException failed) {
            throw new StartFailed("PostgreSQL does not stop: " + failed.getMessage(), failed);
        }
    }

    private EmbeddedPostgres.Builder configured(Path log) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDirectory(home))
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(home.programs().toFile())
                .setRegisterShutdownHook(false) // the suite stops it, after everything that uses it
                .setPGStartupWait(START)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "160")
                .setServerConfig("shared_buffers", kind.cache())
                .setServerConfig("fsync", kind.waitsForDisk())
                .setServerConfig("synchronous_commit", kind.waitsForDisk());
    }

    /// Something else may have taken the port in the meantime and answered in place of our server.
    private void requireOurs(EmbeddedPostgres started) throws IOException {
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("show data_directory")) {
            answer.next();
            Path theirs = Path.of(answer.getString(1));
            if (!Files.isSameFile(theirs, dataDirectory(home))) {
                throw new StartFailed(
                        "Another PostgreSQL, with its data in %s, answers on port %d"
                                .formatted(theirs, port));
            }
        } catch (SQLException failed) {
            throw new IOException(failed);
        }
    }
}
