/// What a service has of a user (ID-9): which tables it is in, how it is exported, and how it is erased and stays so.
@NullMarked
package dev.milepost.kit.userdata;

import org.jspecify.annotations.NullMarked;
