/// Identity, tried over HTTP with a real database and a real broker.
@NullMarked
package dev.milepost.identity;

import org.jspecify.annotations.NullMarked;
