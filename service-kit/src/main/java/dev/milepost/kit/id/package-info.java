/// Identifiers made by the application (API-1).
@NullMarked
package dev.milepost.kit.id;

import org.jspecify.annotations.NullMarked;
