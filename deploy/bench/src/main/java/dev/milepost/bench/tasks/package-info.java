/// What a request to the task service costs beside the same statements sent to the same database by `pgbench`, how search
/// grows with the number of tasks, and whether a thousand connections slow it down; and the people and tasks for that.
@NullMarked
package dev.milepost.bench.tasks;

import org.jspecify.annotations.NullMarked;
