/// What admins do, over HTTP.
@NullMarked
package dev.milepost.identity.admin.web;

import org.jspecify.annotations.NullMarked;
