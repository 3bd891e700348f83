/// Passwords and addresses over HTTP.
@NullMarked
package dev.milepost.identity.credential.web;

import org.jspecify.annotations.NullMarked;
