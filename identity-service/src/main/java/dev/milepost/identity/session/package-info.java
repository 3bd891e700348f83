/// Sessions, *rich*: logging in, and refresh tokens that are used once. Owns `sessions` and `refresh_tokens`.
@NullMarked
package dev.milepost.identity.session;

import org.jspecify.annotations.NullMarked;
