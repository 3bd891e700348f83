package dev.milepost.kit.test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Many callers who all start together, however few cores there are.
public final class AtOnce {

    private AtOnce() {}

    public static <T> List<T> callers(int count, IntFunction<T> call) {
        Phaser start = new Phaser(count);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<T>> answers =
                    IntStream.range(0, count)
                            .mapToObj(number ->
                                    CompletableFuture.supplyAsync(
                                            () -> {
                                                start.arriveAndAwaitAdvance();
                                                return call.apply(number);
                                            },
                                            threads))
                            .toList();
            return answers.stream().map(CompletableFuture::join).toList();
        }
    }
}
