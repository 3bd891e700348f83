/// Notes in Markdown, *rich* (TASK-6): on a task or free-standing, found again by their words, and turned into tasks. Owns
/// `notes`. Publishes every `Note…` fact; hears nothing. Whoever deletes and recovers tasks does so with their notes through
/// [dev.milepost.task.note.NotesOfTasks].
@NullMarked
package dev.milepost.task.note;

import org.jspecify.annotations.NullMarked;
