/// What is known here of users, *plain*: their time zones, in `known_users`. Hears `UserRegistered`.
@NullMarked
package dev.milepost.task.user;

import org.jspecify.annotations.NullMarked;
