@NullMarked
package dev.milepost.kit.web;

import org.jspecify.annotations.NullMarked;
