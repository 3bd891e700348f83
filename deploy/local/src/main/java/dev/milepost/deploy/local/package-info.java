/// Runs the suite on one machine: a real PostgreSQL, a real Kafka broker and the six services, each a process from the
/// jar that production runs. `deploy/up` is its front; the end-to-end tests and the measurements use [Suite] directly.
@NullMarked
package dev.milepost.deploy.local;

import org.jspecify.annotations.NullMarked;
