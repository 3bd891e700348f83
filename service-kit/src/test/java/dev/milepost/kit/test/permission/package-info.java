/// The permission matrix of a service: every operation, tried as everybody.
@NullMarked
package dev.milepost.kit.test.permission;

import org.jspecify.annotations.NullMarked;
