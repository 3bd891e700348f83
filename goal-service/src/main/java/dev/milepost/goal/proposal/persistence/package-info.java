/// Proposals in PostgreSQL.
@NullMarked
package dev.milepost.goal.proposal.persistence;

import org.jspecify.annotations.NullMarked;
