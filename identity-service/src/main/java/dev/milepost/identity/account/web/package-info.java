/// Sign-up and the account of the caller over HTTP.
@NullMarked
package dev.milepost.identity.account.web;

import org.jspecify.annotations.NullMarked;
