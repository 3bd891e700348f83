/// Defaults of configuration, the transports in use and the database driver's event loops.
@NullMarked
package dev.milepost.kit.observe;

import org.jspecify.annotations.NullMarked;
