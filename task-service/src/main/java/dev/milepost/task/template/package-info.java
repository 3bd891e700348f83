/// Templates, *plain*: what tasks are made of again and again (TASK-7). Owns `templates`; publishes and hears nothing, because the
/// tasks that are made of them tell of themselves. They count in no limit.
@NullMarked
package dev.milepost.task.template;

import org.jspecify.annotations.NullMarked;
