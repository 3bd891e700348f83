/// Proposals over HTTP.
@NullMarked
package dev.milepost.goal.proposal.web;

import org.jspecify.annotations.NullMarked;
