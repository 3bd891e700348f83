/// Notes on Kafka.
@NullMarked
package dev.milepost.task.note.messaging;

import org.jspecify.annotations.NullMarked;
