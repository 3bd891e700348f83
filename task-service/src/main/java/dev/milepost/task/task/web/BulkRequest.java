package dev.milepost.task.task.web;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What `POST /tasks/bulk` takes.
///
/// @param operations each an [OperationSchema], 1 to 100
/// @param allOrNothing true to change nothing when one of them is refused
record BulkRequest(
        @ArraySchema(schema = @Schema(implementation = OperationSchema.class))
                @NotNull
                @NotEmpty
                @Size(max = MOST)
                List<@NotNull ObjectNode> operations,
        @Nullable Boolean allOrNothing) {

    static final int MOST = 100;

    /// The members of an operation, for the API's document: with `create` and `update` those of a task stand beside them.
    ///
    /// @param id of the task; not with `create`
    /// @param version the version that the caller saw
    /// @param dueDate with `reschedule`, as `due_time` and `timezone`
    /// @param tags with `tag` and `untag`
    @Schema(name = "BulkOperation")
    record OperationSchema(
            BulkOp op,
            @Nullable UUID id,
            @Nullable Long version,
            @Nullable String title,
            @Nullable LocalDate dueDate,
            @Nullable List<String> tags) {}
}
