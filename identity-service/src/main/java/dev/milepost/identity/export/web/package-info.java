/// The export over HTTP.
@NullMarked
package dev.milepost.identity.export.web;

import org.jspecify.annotations.NullMarked;
