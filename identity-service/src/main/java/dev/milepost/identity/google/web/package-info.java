/// Signing in with Google over HTTP.
@NullMarked
package dev.milepost.identity.google.web;

import org.jspecify.annotations.NullMarked;
