package dev.milepost.task.task;

import java.util.ArrayList;
import java.util.List;

/// What a task says is to be done.
public record TaskText(String title, String description) {

    /// The fields in which another text differs, as they are named in JSON.
    List<String> differencesTo(TaskText other) {
        List<String> differences = new ArrayList<>();
        if (!title.equals(other.title)) {
            differences.add("title");
        }
        if (!description.equals(other.description)) {
            differences.add("description");
        }
        return differences;
    }
}
