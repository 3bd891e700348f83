package dev.milepost.deploy.local;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Does things at the same time. The first failure ends the waiting for all of them.
final class Together {

    private Together() {}

    static void run(List<Runnable> things) {
        run(things, Math.max(1, things.size()));
    }

    static void run(List<Runnable> things, int atATime) {
        ExecutorService threads =
                Executors.newFixedThreadPool(atATime, Thread.ofPlatform().daemon().factory());
        CompletionService<Void> running = new ExecutorCompletionService<>(threads);
        things.forEach(thing ->
                running.submit(() -> {
                    thing.run();
                    return null;
                }));
        try {
            for (int i = 0; i < things.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted", interrupted);
        } finally {
            threads.shutdownNow();
        }
    }
}
