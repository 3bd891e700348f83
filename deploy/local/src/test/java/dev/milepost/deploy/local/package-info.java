/// The launcher's pieces, and once the real servers.
@NullMarked
package dev.milepost.deploy.local;

import org.jspecify.annotations.NullMarked;
