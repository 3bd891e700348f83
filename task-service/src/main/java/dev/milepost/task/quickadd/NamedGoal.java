package dev.milepost.task.quickadd;

import java.util.UUID;

/// A goal that can be named in a line of words.
public record NamedGoal(UUID id, String name) {}
