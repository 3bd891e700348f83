package dev.milepost.task.task.web;

/// What an operation of a bulk does.
enum BulkOp {
    CREATE,
    COMPLETE,
    REOPEN,
    RESCHEDULE,
    TAG,
    UNTAG,
    UPDATE,
    DELETE
}
