/// The story of the suite against six real processes, a real database and a real broker.
@NullMarked
package dev.milepost.e2e;

import org.jspecify.annotations.NullMarked;
