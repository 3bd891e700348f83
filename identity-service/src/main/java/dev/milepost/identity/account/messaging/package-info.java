/// Which facts about accounts leave, and in what shape.
@NullMarked
package dev.milepost.identity.account.messaging;

import org.jspecify.annotations.NullMarked;
