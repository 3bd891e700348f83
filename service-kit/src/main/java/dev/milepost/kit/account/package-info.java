/// Accounts that are closed, to services that know users by their access tokens alone: who is disabled (ID-6) or gone (ID-9) is
/// refused everywhere, whatever a token still says.
@NullMarked
package dev.milepost.kit.account;

import org.jspecify.annotations.NullMarked;
