/// What the tests of all services share: real servers, tokens, events, contracts and house rules.
@NullMarked
package dev.milepost.kit.test;

import org.jspecify.annotations.NullMarked;
