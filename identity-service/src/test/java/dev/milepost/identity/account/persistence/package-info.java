/// Tests of how accounts are kept, without a container.
@NullMarked
package dev.milepost.identity.account.persistence;

import org.jspecify.annotations.NullMarked;
