/// The one door: routes are data in `application.yaml`; the packages here are the edge's own rules (EDGE-1).
@NullMarked
package dev.milepost.gateway;

import org.jspecify.annotations.NullMarked;
