/// The shares of the other services, over HTTP.
@NullMarked
package dev.milepost.identity.export.service;

import org.jspecify.annotations.NullMarked;
