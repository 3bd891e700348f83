/// API keys over HTTP.
@NullMarked
package dev.milepost.identity.apikey.web;

import org.jspecify.annotations.NullMarked;
