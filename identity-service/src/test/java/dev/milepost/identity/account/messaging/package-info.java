@NullMarked
package dev.milepost.identity.account.messaging;

import org.jspecify.annotations.NullMarked;
