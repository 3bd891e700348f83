/// What all benches of a running suite need: clients that send requests, `pgbench` with the statements of a request, and what both
/// cost.
@NullMarked
package dev.milepost.bench.load;

import org.jspecify.annotations.NullMarked;
