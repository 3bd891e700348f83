/// Logging in, refreshing and logging out over HTTP.
@NullMarked
package dev.milepost.identity.session.web;

import org.jspecify.annotations.NullMarked;
