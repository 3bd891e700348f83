/// The facts about API keys, held to their contracts.
@NullMarked
package dev.milepost.identity.apikey.messaging;

import org.jspecify.annotations.NullMarked;
