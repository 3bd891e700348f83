/// How a request is refused: RFC 9457 problem details for everything that leaves as an error (API-2).
@NullMarked
package dev.milepost.kit.problem;

import org.jspecify.annotations.NullMarked;
