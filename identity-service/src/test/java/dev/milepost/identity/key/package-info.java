/// Keys without a container.
@NullMarked
package dev.milepost.identity.key;

import org.jspecify.annotations.NullMarked;
