/// Who may call from where, and what browsers are told (EDGE-1).
@NullMarked
package dev.milepost.gateway.security;

import org.jspecify.annotations.NullMarked;
