/// The fact that somebody is gone, and the confirmations of the services.
@NullMarked
package dev.milepost.identity.erasure.messaging;

import org.jspecify.annotations.NullMarked;
