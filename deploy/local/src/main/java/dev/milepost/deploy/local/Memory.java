package dev.milepost.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// How much memory processes hold, where the operating system says so (Linux).
final class Memory {

    private static final long KILOBYTE = 1024;

    private Memory() {}

    static OptionalLong residentBytes(List<Child> children) {
        long sum = 0;
        for (Child child : children) {
            OptionalLong one = residentBytes(child.handle().pid());
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private static OptionalLong residentBytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILOBYTE)
                    .findFirst();
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }
}
