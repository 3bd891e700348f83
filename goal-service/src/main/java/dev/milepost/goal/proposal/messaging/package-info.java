/// What proposals hear and tell.
@NullMarked
package dev.milepost.goal.proposal.messaging;

import org.jspecify.annotations.NullMarked;
