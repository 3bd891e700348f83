package dev.milepost.task.task.web;

import dev.milepost.kit.web.MergePatches;
import dev.milepost.task.task.TaskCommand;
import dev.milepost.task.task.TaskCommand.EditTask;
import dev.milepost.task.task.TaskFields;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what `PATCH /tasks/{id}` takes: a JSON Merge Patch (RFC 7396) of the fields that a user writes, with the status.
@Component
public class TaskPatch {

    private static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "description",
                    "priority",
                    "due_date",
                    "due_time",
                    "timezone",
                    "estimated_duration",
                    "tags",
                    "goal_id",
                    "hidden");

    private final MergePatches patches;

    TaskPatch(MergePatches patches) {
        this.patches = patches;
    }

    StatusRequest status(ObjectNode body) {
        return patches.read(body, StatusRequest.class);
    }

    /// @param home the user's time zone
    List<TaskCommand> commands(ObjectNode body, ZoneId home) {
        return commands(status(body), body, home);
    }

    /// @param status what the body says beside the fields
    /// @param home the user's time zone
    List<TaskCommand> commands(StatusRequest status, ObjectNode body, ZoneId home) {
        return status.commands(edit(body, home));
    }

    /// @param wanted tags to be added to those of the task, or taken away
    EditTask tagging(List<String> wanted, boolean adds, ZoneId home) {
        return new EditTask(now -> applied(tagged(wanted, adds, now), now, home));
    }

    private static ObjectNode tagged(List<String> wanted, boolean adds, TaskFields now) {
        Set<String> tags = new LinkedHashSet<>(now.tags());
        if (adds) {
            tags.addAll(wanted);
        } else {
            wanted.forEach(tags::remove);
        }
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        tags.forEach(patch.putArray("tags")::add);
        return patch;
    }

    private @Nullable EditTask edit(ObjectNode body, ZoneId home) {
        return fieldsIn(body).isEmpty() ? null : new EditTask(now -> applied(body, now, home));
    }

    /// The fields as the body wants them, from those that are. What is no field of a task is left aside.
    ///
    /// @param home the user's time zone
    public TaskFields applied(ObjectNode body, TaskFields now, ZoneId home) {
        return patches.apply(fieldsIn(body), TaskRequest.of(now), TaskRequest.class).fields(home);
    }

    private static ObjectNode fieldsIn(ObjectNode body) {
        return withoutRest(body.deepCopy().retain(FIELDS));
    }

    /// Who takes the day away takes the time of the day away, and with the time its zone.
    private static ObjectNode withoutRest(ObjectNode patch) {
        takeAlong(patch, "due_date", "due_time");
        takeAlong(patch, "due_time", "timezone");
        return patch;
    }

    private static void takeAlong(ObjectNode patch, String taken, String along) {
        if (patch.path(taken).isNull() && !patch.has(along)) {
            patch.putNull(along);
        }
    }
}
