package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Starts processes and knows them all, so that none is left behind: once it is closing, nothing starts any more.
final class Children {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Home home;
    private final List<Child> started = new ArrayList<>();
    private boolean closing;

    Children(Home home) {
        this.home = home;
    }

    synchronized Child start(String name, List<String> command, Map<String, String> environment) {
        if (closing) {
            throw new StartFailed(name + " is not started any more: Milepost is stopping");
        }
        Child child = spawn(name, command, environment);
        started.removeIf(each -> !each.isAlive());
        started.add(child);
        return child;
    }

    /// From now on nothing starts; what is wanted is stopped by name, and the rest by [#stopAll].
    synchronized void close() {
        closing = true;
    }

    /// Stops all that are alive, together.
    void stopAll() {
        alive().parallelStream().forEach(child -> child.stop(PATIENCE));
    }

    synchronized List<Child> alive() {
        return started.stream().filter(Child::isAlive).toList();
    }

    private Child spawn(String name, List<String> command, Map<String, String> environment) {
        Path log = home.log(name);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(home.root().toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        try {
            return new Child(name, builder.start(), log, pidFile(home, name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path pidFile(Home home, String name) {
        return home.run().resolve(name + ".pid");
    }

    /// Ends a process that is not our child: first as asked, then by force.
    static void end(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static Optional<String> commandLine(ProcessHandle process) {
        return process.info().commandLine();
    }
}
