/// Tests of what sessions are, without a container.
@NullMarked
package dev.milepost.identity.session;

import org.jspecify.annotations.NullMarked;
