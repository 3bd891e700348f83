package dev.milepost.task.quickadd;

/// A language in which tasks can be said. Reading never fails and is done in bounded time, whatever the line.
public interface PlainWords {

    /// The longest line that is read.
    int MOST_CHARACTERS = 500;

    ParsedTask read(String line, Circumstances circumstances);
}
