/// Reserves credits over HTTP at credit-service, with a token of the planner's own.
@NullMarked
package dev.milepost.planner.drafting.credit;

import org.jspecify.annotations.NullMarked;
