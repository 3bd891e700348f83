/// What API keys are, without a database.
@NullMarked
package dev.milepost.identity.apikey;

import org.jspecify.annotations.NullMarked;
