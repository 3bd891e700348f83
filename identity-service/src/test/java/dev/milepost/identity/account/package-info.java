/// Tests of accounts without a container.
@NullMarked
package dev.milepost.identity.account;

import org.jspecify.annotations.NullMarked;
