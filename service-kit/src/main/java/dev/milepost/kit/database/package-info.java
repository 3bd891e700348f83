/// How services read and write their rows.
@NullMarked
package dev.milepost.kit.database;

import org.jspecify.annotations.NullMarked;
