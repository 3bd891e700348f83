/// What admins do to accounts, *rich*: list them, disable and enable them, change their roles (ID-6). Owns no table and publishes
/// nothing of its own: accounts are the feature `account`'s, and tell `UserDisabled UserEnabled UserRolesChanged`. Hears nothing.
@NullMarked
package dev.milepost.identity.admin;

import org.jspecify.annotations.NullMarked;
