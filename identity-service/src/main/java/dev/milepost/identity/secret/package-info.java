/// Random secrets that are handed out once, and the hashes that are kept of them; *plain*, owns nothing.
@NullMarked
package dev.milepost.identity.secret;

import org.jspecify.annotations.NullMarked;
