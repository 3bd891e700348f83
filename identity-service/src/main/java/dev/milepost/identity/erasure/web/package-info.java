/// Erasures over HTTP: of the caller's account, and for admins.
@NullMarked
package dev.milepost.identity.erasure.web;

import org.jspecify.annotations.NullMarked;
