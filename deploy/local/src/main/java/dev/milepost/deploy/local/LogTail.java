package dev.milepost.deploy.local;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The end of a log for a person to read: the line breaks and tabs inside JSON strings become real ones again.
final class LogTail {

    private static final int BYTES = 16_384;
    private static final int LINES = 40;
    private static final int WIDTH = 300;

    private LogTail() {}

    static String of(Path log) {
        try {
            return Files.exists(log) ? readable(end(log)) : "(no log)";
        } catch (IOException unreadable) {
            return "(the log cannot be read: " + unreadable.getMessage() + ")";
        }
    }

    static String readable(String text) {
        List<String> lines =
                text.replace("\\n", "\n").replace("\\t", "    ").lines().map(LogTail::cut).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    }

    private static String cut(String line) {
        return line.length() <= WIDTH ? line : line.substring(0, WIDTH) + " …";
    }

    private static String end(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
