@NullMarked
package dev.milepost.kit.security;

import org.jspecify.annotations.NullMarked;
