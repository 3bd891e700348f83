/// What every HTTP answer shares: request id (API-7), request time-out, keyset pages (API-4), the version that a write names
/// (API-6), JSON and OpenAPI.
@NullMarked
package dev.milepost.kit.web;

import org.jspecify.annotations.NullMarked;
