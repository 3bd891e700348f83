/// The public keys and the discovery document.
@NullMarked
package dev.milepost.identity.key.web;

import org.jspecify.annotations.NullMarked;
