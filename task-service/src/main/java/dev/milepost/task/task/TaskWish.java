package dev.milepost.task.task;

/// What a user can want of one task: that there is one, that it is otherwise, or that it is gone.
public sealed interface TaskWish permits CreateTask, ChangeTask, DeleteTask {}
