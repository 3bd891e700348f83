/// Who is asking: the resource server every service is (EDGE-2), and the user in a controller's parameters.
@NullMarked
package dev.milepost.kit.security;

import org.jspecify.annotations.NullMarked;
