/// What a debit costs beside the same statement sent by `pgbench`, and whether any is lost, doubled or too much while the credit
/// service is killed again and again.
@NullMarked
package dev.milepost.bench.credits;

import org.jspecify.annotations.NullMarked;
