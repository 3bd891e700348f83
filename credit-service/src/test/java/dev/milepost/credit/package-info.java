@NullMarked
package dev.milepost.credit;

import org.jspecify.annotations.NullMarked;
