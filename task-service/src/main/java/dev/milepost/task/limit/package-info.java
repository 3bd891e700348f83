/// What a user may have here by tier and perks, *rich* (TASK-8): decides nothing about tasks but how many, how long and how
/// far ahead. Owns `known_limits`, a projection of credit-service. Publishes nothing; hears `LimitsChanged`.
@NullMarked
package dev.milepost.task.limit;

import org.jspecify.annotations.NullMarked;
