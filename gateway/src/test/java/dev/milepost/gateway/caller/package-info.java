/// Where requests are thought to come from.
@NullMarked
package dev.milepost.gateway.caller;

import org.jspecify.annotations.NullMarked;
