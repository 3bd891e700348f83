/// Packs of credits over HTTP.
@NullMarked
package dev.milepost.credit.pack.web;

import org.jspecify.annotations.NullMarked;
