/// Everything that there is of a user, for the user (ID-9): gathered from all services while it is sent, as one JSON object or as a ZIP
/// archive. *Rich*. Owns `export_allowances`; publishes nothing and hears nothing.
@NullMarked
package dev.milepost.identity.export;

import org.jspecify.annotations.NullMarked;
