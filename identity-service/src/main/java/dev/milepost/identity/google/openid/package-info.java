/// Google, by OpenID Connect: codes become ID tokens, and ID tokens are checked.
@NullMarked
package dev.milepost.identity.google.openid;

import org.jspecify.annotations.NullMarked;
